package org.orderly.cmdb.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemClassManagement;
import org.orderly.cmdb.ItemClassView;
import org.orderly.cmdb.ItemView;
import org.orderly.cmdb.RelatedItem;
import org.orderly.kernel.web.TypedForm;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which somebody corrects an item or adds one. */
@Component
class CorrectionFormPage {

  private static final int MOST_RELATIONS = 100;
  private static final String BASE = "base";

  private final ConfigurationManagement configuration;
  private final ItemClassManagement classes;
  private final FormInputs inputs;
  private final CorrectionTexts texts;

  CorrectionFormPage(
      ConfigurationManagement configuration,
      ItemClassManagement classes,
      FormInputs inputs,
      CorrectionTexts texts) {
    this.configuration = configuration;
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

  /** Where somebody wrote the item meanwhile, sending the form again stands for having read it. */
  ModelAndView amending(ItemView item, String path, TypedForm form) {
    TypedForm shown = form;
    if (form.error(BASE) != null) {
      Map<String, String> values = new HashMap<>(form.values());
      values.put(BASE, String.valueOf(item.revision()));
      shown = new TypedForm(values, form.refusal());
    }
    Map<String, @Nullable Object> model = model(item.facts().itemClass(), path, shown);
    model.put("item", item);
    model.put("inputs", inputs(item));
    model.put(
        "relations",
        configuration.related(item.number(), null, 0, MOST_RELATIONS).stream().toList());
    return shown.on(new ModelAndView("cmdb/correct", model));
  }

  ModelAndView adding(ItemClassView itemClass, String path, TypedForm form) {
    Map<String, @Nullable Object> model = model(itemClass.key(), path, form);
    model.put("item", null);
    model.put("inputs", inputs.of(itemClass.key(), null));
    model.put("relations", List.<RelatedItem>of());
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
