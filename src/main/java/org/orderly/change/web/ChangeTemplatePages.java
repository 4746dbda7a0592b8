package org.orderly.change.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeTemplateManagement;
import org.orderly.change.TemplateContent;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of templates (8.5.1.3): all of them, and each with what it says. A template is made of
 * a change that was made once.
 */
@Controller
@RequestMapping("/change-templates")
class ChangeTemplatePages {

  private final ChangeTemplateManagement templates;
  private final ChangeManagement changes;
  private final TemplateTexts texts;

  ChangeTemplatePages(
      ChangeTemplateManagement templates, ChangeManagement changes, TemplateTexts texts) {
    this.templates = templates;
    this.changes = changes;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView all() {
    return list(TypedForm.offered(Map.of()));
  }

  private ModelAndView list(TypedForm form) {
    ModelAndView page = page("change-templates/list");
    page.addObject("templates", templates.templates());
    return form.on(page);
  }

  /** Makes a template of what a change says, or another version of it. */
  @PostMapping
  ModelAndView write(@RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    String key = form.value("key");
    try {
      ChangeContent said = changes.content(ChangeNumbers.read(form.value("change"))).content();
      templates.write(
          key,
          Acting.current().key(),
          new TemplateContent(
              said.within(null),
              TypedFields.texts(Arrays.asList(form.value("classes").split("[\\s,;]+")))),
          version(key));
      return to(key);
    } catch (RuleViolation refusal) {
      return list(form.refused(refusal));
    }
  }

  private int version(String key) {
    return templates.templates().stream()
        .filter(template -> template.key().equals(key))
        .findFirst()
        .map(template -> template.contentVersion())
        .orElse(0);
  }

  @GetMapping("/{key}")
  ModelAndView one(@PathVariable String key) {
    return shown(key, TypedForm.offered(Map.of()));
  }

  private ModelAndView shown(String key, TypedForm form) {
    ModelAndView page = page("change-templates/one");
    page.addObject("template", templates.template(key));
    page.addObject("said", templates.content(key).content());
    page.addObject("authorizer", templates.authorizer());
    return form.on(page);
  }

  /** Lets changes follow the version that was read, to the end of a day. */
  @PostMapping("/{key}/authorization")
  ModelAndView authorize(
      @PathVariable String key, @RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    TypedFields fields = new TypedFields();
    LocalDate until = fields.day("until", form.value("until"));
    int read = fields.number("version", form.value("version"), 0);
    try {
      templates.authorize(
          key, read, until.plusDays(1).atStartOfDay(texts.ofReader().zone()).toInstant());
      return to(key);
    } catch (RuleViolation refusal) {
      return shown(key, form.refused(refusal));
    }
  }

  @PostMapping("/{key}/retirement")
  ModelAndView retire(@PathVariable String key) {
    templates.retire(key);
    return to(key);
  }

  private ModelAndView page(String view) {
    ModelAndView page = new ModelAndView(view, new HashMap<>());
    page.addObject("texts", texts.ofReader());
    page.addObject("keeper", templates.keeper());
    return page;
  }

  private static ModelAndView to(String key) {
    return new ModelAndView("redirect:/change-templates/" + key);
  }
}
