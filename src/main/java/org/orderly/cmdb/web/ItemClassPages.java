package org.orderly.cmdb.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.AttributeDefinition;
import org.orderly.cmdb.AttributeType;
import org.orderly.cmdb.CmdbRule;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemClassView;
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

/** The pages of classes of items: the tree, one class, and the forms that administrators fill. */
@Controller
@RequestMapping(ItemClassPages.PATH)
class ItemClassPages {

  static final String PATH = "/item-classes";

  private final ItemClassManagement classes;
  private final ItemReader reader;

  ItemClassPages(ItemClassManagement classes, ItemReader reader) {
    this.classes = classes;
    this.reader = reader;
  }

  @GetMapping
  ModelAndView all() {
    ItemWords words = reader.words();
    ModelAndView page = reader.page("item-classes/all", words);
    page.addObject(
        "tree",
        words.titles().tree().stream()
            .map(branch -> new Row(branch.depth(), classes.itemClass(branch.key())))
            .toList());
    return page;
  }

  /** A class in the tree. */
  record Row(int depth, ItemClassView itemClass) {}

  @GetMapping("/{key}")
  ModelAndView one(@PathVariable String key) {
    ModelAndView page = reader.page("item-classes/one", reader.words());
    page.addObject("itemClass", classes.itemClass(key));
    return page;
  }

  @GetMapping("/new")
  ModelAndView blank(@RequestParam(required = false) @Nullable String parent) {
    return form(ItemClassForms.blankClass(parent), null);
  }

  @PostMapping("/new")
  ModelAndView add(@RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    return kept(
        () ->
            classes.add(TypedFields.text(form.value("key")), ItemClassForms.classDraft(form, null)),
        refusal -> form(form.refused(refusal), null));
  }

  @GetMapping("/{key}/edit")
  ModelAndView offered(@PathVariable String key) {
    ItemClassView known = classes.itemClass(key);
    return form(ItemClassForms.of(known), known);
  }

  @PostMapping("/{key}/edit")
  ModelAndView amend(@PathVariable String key, @RequestParam MultiValueMap<String, String> sent) {
    ItemClassView known = classes.itemClass(key);
    TypedForm form = TypedForm.sent(sent);
    return kept(
        () ->
            classes.amend(
                key, ItemClassForms.version(form), ItemClassForms.classDraft(form, known)),
        refusal -> form(form.refused(ItemClassForms.at(refusal, -1, "parent")), known));
  }

  private ModelAndView form(TypedForm form, @Nullable ItemClassView known) {
    ModelAndView page = formPage("item-classes/form", known);
    page.addObject("parents", reader.words().titles().tree());
    return form.on(page);
  }

  @GetMapping("/{key}/attributes/new")
  ModelAndView blankAttribute(@PathVariable String key) {
    ItemClassView known = classes.itemClass(key);
    return attributeForm(ItemClassForms.blankAttribute(known), known, null);
  }

  @PostMapping("/{key}/attributes/new")
  ModelAndView addAttribute(
      @PathVariable String key, @RequestParam MultiValueMap<String, String> sent) {
    ItemClassView known = classes.itemClass(key);
    TypedForm form = TypedForm.sent(sent);
    String attribute = TypedFields.text(form.value("key"));
    return keptAttribute(known, attribute, known.facts().attributes().size(), form, null);
  }

  @GetMapping("/{key}/attributes/{attribute}")
  ModelAndView attribute(@PathVariable String key, @PathVariable String attribute) {
    ItemClassView known = classes.itemClass(key);
    AttributeDefinition found = own(known, attribute);
    return attributeForm(ItemClassForms.of(known, found), known, found);
  }

  @PostMapping("/{key}/attributes/{attribute}")
  ModelAndView amendAttribute(
      @PathVariable String key,
      @PathVariable String attribute,
      @RequestParam MultiValueMap<String, String> sent) {
    ItemClassView known = classes.itemClass(key);
    AttributeDefinition found = own(known, attribute);
    return keptAttribute(
        known, attribute, ItemClassForms.place(known, attribute), TypedForm.sent(sent), found);
  }

  private ModelAndView keptAttribute(
      ItemClassView known,
      String attribute,
      int place,
      TypedForm form,
      @Nullable AttributeDefinition found) {
    return kept(
        () ->
            classes.amend(
                known.key(),
                ItemClassForms.version(form),
                ItemClassForms.attributeDraft(form, known, attribute, place)),
        refusal ->
            attributeForm(
                form.refused(ItemClassForms.at(refusal, place, found == null ? "key" : "type")),
                known,
                found));
  }

  private ModelAndView attributeForm(
      TypedForm form, ItemClassView known, @Nullable AttributeDefinition attribute) {
    ModelAndView page = formPage("item-classes/attribute", known);
    page.addObject("attribute", attribute);
    page.addObject("types", AttributeType.values());
    return form.on(page);
  }

  private static AttributeDefinition own(ItemClassView known, String attribute) {
    return known.facts().attributes().stream()
        .filter(one -> one.key().equals(attribute))
        .findFirst()
        .orElseThrow(
            () ->
                new RuleViolation(
                    CmdbRule.CLASS_UNKNOWN,
                    "The class «" + known.key() + "» has no such attribute of its own"));
  }

  private ModelAndView formPage(String template, @Nullable ItemClassView known) {
    requireKeeper(classes);
    ModelAndView page = reader.page(template, reader.words());
    page.addObject("itemClass", known);
    return page;
  }

  static void requireKeeper(ItemClassManagement classes) {
    if (!classes.keeper()) {
      throw new RuleViolation(
          CmdbRule.ADMINISTRATORS_ONLY, "Only administrators keep classes and relation types");
    }
  }

  private interface Refused {
    ModelAndView shown(RuleViolation refusal);
  }

  private static ModelAndView kept(Supplier<ItemClassView> write, Refused refused) {
    try {
      return new ModelAndView("redirect:" + PATH + "/" + write.get().key());
    } catch (RuleViolation refusal) {
      return refused.shown(refusal);
    }
  }
}
