package org.orderly.cmdb.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImpactDirection;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.RelationTypeDraft;
import org.orderly.cmdb.RelationTypeFacts;
import org.orderly.cmdb.RelationTypeManagement;
import org.orderly.cmdb.RelationTypeView;
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

/** The pages of relation types: the list, and the form that administrators fill. */
@Controller
@RequestMapping(RelationTypePages.PATH)
class RelationTypePages {

  static final String PATH = "/relation-types";

  private static final int BLANK_PAIRS = 3;

  private final RelationTypeManagement types;
  private final ItemClassManagement classes;
  private final ItemReader reader;

  RelationTypePages(RelationTypeManagement types, ItemClassManagement classes, ItemReader reader) {
    this.types = types;
    this.classes = classes;
    this.reader = reader;
  }

  @GetMapping
  ModelAndView all() {
    ModelAndView page = reader.page("relation-types/all", reader.words());
    page.addObject("types", types.types());
    return page;
  }

  @GetMapping("/new")
  ModelAndView blank() {
    return form(TypedForm.offered(Map.of()), List.of(), null);
  }

  @PostMapping("/new")
  ModelAndView add(@RequestParam MultiValueMap<String, String> sent) {
    TypedForm form = TypedForm.sent(sent);
    List<RelationTypeRequest.Pair> pairs = pairs(sent);
    return kept(
        () -> types.add(TypedFields.text(form.value("key")), draft(form, pairs)),
        refusal -> form(form.refused(refusal), pairs, null));
  }

  @GetMapping("/{key}")
  ModelAndView one(@PathVariable String key) {
    RelationTypeView known = types.type(key);
    return form(
        of(known),
        known.facts().allowed().stream()
            .map(pair -> new RelationTypeRequest.Pair(pair.source(), pair.target()))
            .toList(),
        known);
  }

  @PostMapping("/{key}")
  ModelAndView amend(@PathVariable String key, @RequestParam MultiValueMap<String, String> sent) {
    RelationTypeView known = types.type(key);
    TypedForm form = TypedForm.sent(sent);
    List<RelationTypeRequest.Pair> pairs = pairs(sent);
    return kept(
        () -> types.amend(key, ItemClassForms.version(form), draft(form, pairs)),
        refusal -> form(form.refused(refusal), pairs, known));
  }

  private ModelAndView form(
      TypedForm form, List<RelationTypeRequest.Pair> pairs, @Nullable RelationTypeView known) {
    ItemClassPages.requireKeeper(classes);
    ItemWords words = reader.words();
    ModelAndView page = reader.page("relation-types/form", words);
    page.addObject("type", known);
    page.addObject("impacts", ImpactDirection.values());
    page.addObject("classes", words.titles().tree());
    List<RelationTypeRequest.Pair> shown = new ArrayList<>(pairs);
    shown.addAll(Collections.nCopies(BLANK_PAIRS, new RelationTypeRequest.Pair("", "")));
    page.addObject("pairs", shown);
    return form.on(page);
  }

  private static TypedForm of(RelationTypeView known) {
    RelationTypeFacts facts = known.facts();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(ItemClassForms.VERSION, known.version());
    values.put("title", facts.title());
    values.put("titleDe", facts.titleDe());
    values.put("reverseTitle", facts.reverseTitle());
    values.put("reverseTitleDe", facts.reverseTitleDe());
    values.put("impact", facts.impact().word());
    values.put("mostTargets", facts.mostTargets());
    values.put("mostSources", facts.mostSources());
    values.put("acyclic", facts.acyclic());
    values.put("retired", known.retired());
    return TypedForm.offered(values);
  }

  private static RelationTypeDraft draft(TypedForm form, List<RelationTypeRequest.Pair> pairs) {
    return new RelationTypeRequest(
            null,
            form.value("title"),
            form.value("titleDe"),
            form.value("reverseTitle"),
            form.value("reverseTitleDe"),
            form.value("impact"),
            form.value("mostTargets"),
            form.value("mostSources"),
            ItemClassForms.yes(form, "acyclic"),
            new ArrayList<>(pairs),
            ItemClassForms.yes(form, "retired"))
        .draft();
  }

  /** The pairs of classes that were typed, without lines that say nothing. */
  private static List<RelationTypeRequest.Pair> pairs(MultiValueMap<String, String> sent) {
    List<String> sources = sent.getOrDefault("allowedSource", List.of());
    List<String> targets = sent.getOrDefault("allowedTarget", List.of());
    List<RelationTypeRequest.Pair> pairs = new ArrayList<>();
    for (int at = 0; at < Math.min(sources.size(), targets.size()); at++) {
      if (!sources.get(at).isBlank() || !targets.get(at).isBlank()) {
        pairs.add(new RelationTypeRequest.Pair(sources.get(at), targets.get(at)));
      }
    }
    return pairs;
  }

  private interface Refused {
    ModelAndView shown(RuleViolation refusal);
  }

  private static ModelAndView kept(Runnable write, Refused refused) {
    try {
      write.run();
      return new ModelAndView("redirect:" + PATH);
    } catch (RuleViolation refusal) {
      return refused.shown(refusal);
    }
  }
}
