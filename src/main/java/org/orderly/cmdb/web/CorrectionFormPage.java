package org.orderly.cmdb.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemClassView;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemHistoryManagement;
import org.orderly.cmdb.ItemView;
import org.orderly.kernel.web.TypedForm;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which somebody corrects an item or adds one. */
@Component
class CorrectionFormPage {

  private static final String BASE = "base";

  private final ItemHistoryManagement history;
  private final EndableRelations endable;
  private final ItemClassManagement classes;
  private final FormInputs inputs;
  private final CorrectionTexts texts;

  CorrectionFormPage(
      ItemHistoryManagement history,
      EndableRelations endable,
      ItemClassManagement classes,
      FormInputs inputs,
      CorrectionTexts texts) {
    this.history = history;
    this.endable = endable;
    this.classes = classes;
    this.inputs = inputs;
    this.texts = texts;
  }

  TypedCorrection read(ItemView item, TypedForm form) {
    return TypedCorrection.amending(form, inputs(item), item);
  }

  TypedCorrection read(ItemClassView itemClass, TypedForm form) {
    return TypedCorrection.adding(form, inputs.of(itemClass.key(), null), itemClass.key());
  }

  /** Whether the form shows all that a plan wants of an item, or of a new one of the class. */
  boolean shows(ConfigurationPlan plan, String subject, String itemClass, @Nullable ItemView item) {
    List<FormInput> offered = item == null ? inputs.of(itemClass, null) : inputs(item);
    Set<String> types =
        inputs.relations(itemClass).stream()
            .map(FormInput.Choice::value)
            .collect(Collectors.toSet());
    return plan.steps().stream()
        .allMatch(
            step -> {
              if (step instanceof ConfigurationStep.AmendItem amend) {
                return fit(offered, amend.fields());
              } else if (step instanceof ConfigurationStep.AddItem add) {
                Map<String, @Nullable String> values = new HashMap<>(add.facts().values());
                values.remove(ItemField.CLASS.key());
                return fit(offered, values);
              }
              return !(step instanceof ConfigurationStep.AddRelation add)
                  || types.contains(add.type() + (add.source().equals(subject) ? ":out" : ":in"));
            });
  }

  private static boolean fit(List<FormInput> offered, Map<String, @Nullable String> values) {
    return values.entrySet().stream()
        .allMatch(
            value ->
                offered.stream()
                    .anyMatch(
                        input ->
                            input.name().equals(value.getKey()) && input.takes(value.getValue())));
  }

  /**
   * Where somebody wrote the item meanwhile, sending the form again stands for having read it: what
   * nobody has typed over says what the item says now.
   */
  ModelAndView amending(ItemView item, String path, TypedForm form) {
    TypedForm shown = form.error(BASE) == null ? form : again(item, form);
    Map<String, @Nullable Object> model = model(item.facts().itemClass(), path, shown);
    model.put("item", item);
    model.put("inputs", inputs(item));
    model.put("relations", endable.of(item.number(), form));
    return shown.on(new ModelAndView("cmdb/correct", model));
  }

  private TypedForm again(ItemView item, TypedForm form) {
    Map<String, String> values = new HashMap<>(form.values());
    Long base = TypedCorrection.base(form);
    Map<String, String> now = item.facts().values();
    Optional.ofNullable(base)
        .flatMap(update -> history.item(item.number(), update))
        .map(read -> read.facts().values())
        .ifPresent(
            read ->
                inputs(item).stream()
                    .filter(
                        input ->
                            Objects.equals(
                                TypedCorrection.value(form, input), read.get(input.name())))
                    .forEach(
                        input -> values.put(input.name(), now.getOrDefault(input.name(), ""))));
    values.put(BASE, String.valueOf(item.revision()));
    return new TypedForm(values, form.refusal());
  }

  ModelAndView adding(ItemClassView itemClass, String path, TypedForm form) {
    Map<String, @Nullable Object> model = model(itemClass.key(), path, form);
    model.put("item", null);
    model.put("inputs", inputs.of(itemClass.key(), null));
    model.put("relations", List.<FormInput.Choice>of());
    return form.on(new ModelAndView("cmdb/correct", model));
  }

  private Map<String, @Nullable Object> model(String itemClass, String path, TypedForm form) {
    ItemClassView view = classes.itemClass(itemClass);
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("path", path);
    model.put("itemClass", itemClass);
    model.put(
        "classTitle",
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.GERMAN.getLanguage())
            ? view.facts().titleDe()
            : view.facts().title());
    model.put("types", inputs.relations(itemClass));
    model.put("texts", texts.ofReader());
    model.put("rows", CorrectionForm.rows(form));
    return model;
  }

  private List<FormInput> inputs(ItemView item) {
    return inputs.of(item.facts().itemClass(), item.facts().status());
  }
}
