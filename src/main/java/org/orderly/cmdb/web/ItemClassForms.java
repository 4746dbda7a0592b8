package org.orderly.cmdb.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.AttributeDefinition;
import org.orderly.cmdb.ItemClassDraft;
import org.orderly.cmdb.ItemClassFacts;
import org.orderly.cmdb.ItemClassView;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedForm;

/** The pages' forms for classes and their attributes. */
final class ItemClassForms {

  static final String VERSION = "version";

  private static final String YES = "true";
  private static final String ATTRIBUTES = "attributes";

  private ItemClassForms() {}

  /** The version that was read when the form was offered; one that never is where it says none. */
  static int version(TypedForm form) {
    String read = form.value(VERSION);
    return read.matches("[0-9]{1,9}") ? Integer.parseInt(read) : -1;
  }

  static TypedForm blankClass(@Nullable String parent) {
    return TypedForm.offered(Map.of("parent", parent == null ? "" : parent));
  }

  static TypedForm of(ItemClassView known) {
    ItemClassFacts facts = known.facts();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(VERSION, known.version());
    values.put("parent", facts.parent());
    values.put("title", facts.title());
    values.put("titleDe", facts.titleDe());
    values.put("icon", facts.icon());
    values.put("abstractClass", facts.abstractClass());
    values.put("retired", known.retired());
    return TypedForm.offered(values);
  }

  /**
   * What a form says of a class; its attributes stay.
   *
   * @param known the class as it is; null for a new one
   */
  static ItemClassDraft classDraft(TypedForm form, @Nullable ItemClassView known) {
    return new ItemClassRequest(
            null,
            form.value("parent"),
            form.value("title"),
            form.value("titleDe"),
            yes(form, "abstractClass"),
            form.value("icon"),
            yes(form, "retired"),
            known == null ? List.of() : attributes(known))
        .draft();
  }

  static TypedForm blankAttribute(ItemClassView known) {
    return TypedForm.offered(Map.of(VERSION, known.version()));
  }

  static TypedForm of(ItemClassView known, AttributeDefinition attribute) {
    ItemClassRequest.Attribute sent = ItemClassRequest.Attribute.of(attribute);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(VERSION, known.version());
    values.put("title", sent.title());
    values.put("titleDe", sent.titleDe());
    values.put("type", sent.type());
    values.put("required", attribute.required());
    values.put("options", String.join("\n", attribute.options()));
    values.put("lowest", sent.lowest());
    values.put("highest", sent.highest());
    values.put("longest", sent.longest());
    values.put("pattern", sent.pattern());
    values.put("unit", sent.unit());
    values.put("retired", attribute.retired());
    return TypedForm.offered(values);
  }

  /** Where an attribute stands among those of the class itself; behind them where it is new. */
  static int place(ItemClassView known, String attribute) {
    List<AttributeDefinition> own = known.facts().attributes();
    for (int at = 0; at < own.size(); at++) {
      if (own.get(at).key().equals(attribute)) {
        return at;
      }
    }
    return own.size();
  }

  /** The class with one attribute as a form says. */
  static ItemClassDraft attributeDraft(TypedForm form, ItemClassView known, String key, int place) {
    List<ItemClassRequest.Attribute> attributes = attributes(known);
    ItemClassRequest.Attribute typed =
        new ItemClassRequest.Attribute(
            key,
            form.value("title"),
            form.value("titleDe"),
            form.value("type"),
            yes(form, "required"),
            new ArrayList<>(form.list("options")),
            form.value("lowest"),
            form.value("highest"),
            form.value("longest"),
            form.value("pattern"),
            form.value("unit"),
            yes(form, "retired"));
    if (place < attributes.size()) {
      attributes.set(place, typed);
    } else {
      attributes.add(typed);
    }
    ItemClassFacts facts = known.facts();
    return new ItemClassRequest(
            null,
            facts.parent(),
            facts.title(),
            facts.titleDe(),
            facts.abstractClass(),
            facts.icon(),
            known.retired(),
            attributes)
        .draft();
  }

  /**
   * The refusal of a class as a form says it that has not all of its fields.
   *
   * @param place of the attribute whose form it is; beyond all for the form of a class
   * @param otherwise the field that says what is refused of all attributes
   */
  static RuleViolation at(RuleViolation refusal, int place, String otherwise) {
    String prefix = ATTRIBUTES + "[" + place + "].";
    Map<String, String> fields = new LinkedHashMap<>();
    refusal
        .fields()
        .forEach(
            (field, why) -> {
              String other = field.startsWith(ATTRIBUTES) ? otherwise : field;
              fields.putIfAbsent(
                  field.startsWith(prefix) ? field.substring(prefix.length()) : other, why);
            });
    return new RuleViolation(
        refusal.rule(), Objects.requireNonNullElse(refusal.getMessage(), ""), fields);
  }

  private static List<ItemClassRequest.Attribute> attributes(ItemClassView known) {
    List<ItemClassRequest.Attribute> all = new ArrayList<>();
    known.facts().attributes().forEach(one -> all.add(ItemClassRequest.Attribute.of(one)));
    return all;
  }

  static boolean yes(TypedForm form, String field) {
    return form.value(field).equals(YES);
  }
}
