package org.orderly.change.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeRule;
import org.orderly.change.ChangeTemplateManagement;
import org.orderly.change.ChangeTemplateView;
import org.orderly.change.TemplateContent;
import org.orderly.change.TemplateVersion;
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

  private static final String KEY = "key";
  private static final String READ = "read";

  private final ChangeTemplateManagement templates;
  private final ChangeManagement changes;
  private final ReaderWords words;

  ChangeTemplatePages(
      ChangeTemplateManagement templates, ChangeManagement changes, ReaderWords words) {
    this.templates = templates;
    this.changes = changes;
    this.words = words;
  }

  /**
   * All templates, and a form for another or for what one is to say otherwise.
   *
   * @param of the key of the template that is to say something else
   */
  @GetMapping
  ModelAndView all(@RequestParam(required = false) @Nullable String of) {
    Map<String, @Nullable Object> values = new HashMap<>();
    if (TypedFields.orNull(of) != null) {
      TemplateVersion version = templates.content(TypedFields.text(of));
      values.put(KEY, of);
      values.put(READ, version.version());
      values.put("classes", String.join(", ", version.content().classes()));
    }
    return list(TypedForm.offered(values));
  }

  private ModelAndView list(TypedForm form) {
    ModelAndView page = page("change-templates/list");
    page.addObject("templates", templates.templates());
    return form.on(page);
  }

  /** Makes a template of what a change says, or another version of one that was read. */
  @PostMapping
  ModelAndView write(@RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    String key = form.value(KEY);
    try {
      ChangeContent said = changes.content(ChangeNumbers.read(form.value("change"))).content();
      templates.write(
          key,
          Acting.current().key(),
          new TemplateContent(
              said.within(null),
              TypedFields.texts(Arrays.asList(form.value("classes").split("[\\s,;]+")))),
          new TypedFields().number(READ, form.value(READ), 0));
      return to(key);
    } catch (RuleViolation refusal) {
      return list(told(form, refusal).refused(refusal));
    }
  }

  /** Sending it again stands for having read what the template says. */
  private TypedForm told(TypedForm form, RuleViolation refusal) {
    if (refusal.rule() != ChangeRule.WRITTEN_MEANWHILE) {
      return form;
    }
    Map<String, @Nullable Object> values = new HashMap<>(form.values());
    values.put(READ, templates.template(form.value(KEY)).contentVersion());
    return TypedForm.offered(values);
  }

  @GetMapping("/{key}")
  ModelAndView one(@PathVariable String key) {
    return shown(key, TypedForm.offered(Map.of()));
  }

  private ModelAndView shown(String key, TypedForm form) {
    ModelAndView page = page("change-templates/one");
    TemplateContent said = templates.content(key).content();
    ChangeTemplateView template = templates.template(key);
    page.addObject("template", template);
    page.addObject("content", said.content());
    page.addObject("questions", RiskQuestion.ALL);
    page.addObject("points", RiskQuestion.points(said.content().risk()));
    page.addObject("classes", said.classes());
    page.addObject("authorizer", templates.authorizer() && !own(template));
    page.addObject("asks", changes.asks());
    return form.on(page);
  }

  /** Who wrote a template or answers for it leaves its authorization to others. */
  private static boolean own(ChangeTemplateView template) {
    String me = Acting.current().key();
    return me.equals(template.writtenBy()) || me.equals(template.owner());
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
      templates.authorize(key, read, until.plusDays(1).atStartOfDay(words.zone()).toInstant());
      return to(key);
    } catch (RuleViolation refusal) {
      return shown(key, form.refused(refusal));
    }
  }

  @PostMapping("/{key}/retirement")
  ModelAndView retire(@PathVariable String key) {
    try {
      templates.retire(key);
      return to(key);
    } catch (RuleViolation refusal) {
      return shown(key, TypedForm.offered(Map.of()).refused(refusal));
    }
  }

  private ModelAndView page(String view) {
    ModelAndView page = new ModelAndView(view, new HashMap<>());
    page.addObject("reader", words.ofReader());
    page.addObject("keeper", templates.keeper());
    return page;
  }

  private static ModelAndView to(String key) {
    return new ModelAndView("redirect:/change-templates/" + key);
  }
}
