package org.orderly.cmdb.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ItemFacts;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemView;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.TypedForm;

/**
 * Reads the plan out of the form on which somebody corrects an item, and says of what is refused of
 * the plan in which field of the form it stands.
 */
final class TypedCorrection {

  /** What a new item is called within its plan. */
  static final String NEW = "new";

  static final String END = "end";
  private static final String TYPE = "relationType";
  private static final String OTHER = "relationItem";
  private static final String GROUP = "relationGroup";
  private static final Pattern STEP = Pattern.compile("steps\\[(\\d{1,9})]\\.(.*)");

  private final List<ConfigurationStep> steps = new ArrayList<>();
  private final List<Map<String, String>> names = new ArrayList<>();
  private final TypedForm form;

  private TypedCorrection(TypedForm form) {
    this.form = form;
  }

  /** What is other in the form than it is in the item. */
  static TypedCorrection amending(TypedForm form, List<FormInput> inputs, ItemView item) {
    TypedCorrection typed = new TypedCorrection(form);
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    for (FormInput input : inputs) {
      String value = value(form, input);
      if (!Objects.equals(value, item.facts().values().get(input.name()))) {
        fields.put(input.name(), value);
      }
    }
    if (!fields.isEmpty()) {
      typed.add(
          new ConfigurationStep.AmendItem(item.number().value(), base(form), fields, Map.of()),
          Map.of("baseRevision", "base"));
    }
    typed.relations(item.number().value());
    return typed;
  }

  /** A new item of the class. */
  static TypedCorrection adding(TypedForm form, List<FormInput> inputs, String itemClass) {
    TypedCorrection typed = new TypedCorrection(form);
    Map<String, String> facts = new HashMap<>();
    facts.put(ItemField.CLASS.key(), itemClass);
    for (FormInput input : inputs) {
      String value = value(form, input);
      if (value != null) {
        facts.put(input.name(), value);
      }
    }
    typed.add(new ConfigurationStep.AddItem(NEW, new ItemFacts(facts)), Map.of());
    typed.relations(NEW);
    return typed;
  }

  private void relations(String self) {
    for (String ends : form.list(END)) {
      String[] parts = ends.split(" ", 3);
      if (parts.length == 3) {
        add(
            new ConfigurationStep.EndRelation(parts[0], parts[1], parts[2]),
            Map.of("type", END, "source", END, "target", END));
      }
    }
    for (int row = 0; row < CorrectionForm.rows(form); row++) {
      String[] type = form.value(TYPE + row).split(":", 2);
      String other = TypedFields.text(form.value(OTHER + row));
      if (type[0].isBlank() && other.isEmpty()) {
        continue;
      }
      boolean reverse = type.length == 2 && type[1].equals("in");
      add(
          new ConfigurationStep.AddRelation(
              type[0],
              reverse ? other : self,
              reverse ? self : other,
              TypedFields.orNull(form.value(GROUP + row))),
          Map.of(
              "type", TYPE + row,
              "source", (reverse ? OTHER : TYPE) + row,
              "target", (reverse ? TYPE : OTHER) + row,
              "redundancyGroup", GROUP + row));
    }
  }

  private void add(ConfigurationStep step, Map<String, String> fields) {
    steps.add(step);
    names.add(fields);
  }

  ConfigurationPlan plan() {
    return new ConfigurationPlan(steps);
  }

  /** The same refusal, by the fields of the form. */
  RuleViolation told(RuleViolation refusal) {
    Map<String, String> fields = new LinkedHashMap<>();
    refusal.fields().forEach((field, message) -> fields.merge(name(field), message, this::both));
    return new RuleViolation(refusal.rule(), Objects.toString(refusal.getMessage(), ""), fields);
  }

  private String both(String first, String second) {
    return first.equals(second) ? first : first + "; " + second;
  }

  private String name(String field) {
    Matcher step = STEP.matcher(field);
    if (!step.matches()) {
      return field;
    }
    int at = Integer.parseInt(step.group(1));
    return at < names.size()
        ? names.get(at).getOrDefault(step.group(2), step.group(2))
        : step.group(2);
  }

  /** What was typed into a field, as it would be kept; null for nothing. */
  static @Nullable String value(TypedForm form, FormInput input) {
    return TypedFields.orNull(lines(form.value(input.name())));
  }

  /** The revision from which the form was made; null where it names none. */
  static @Nullable Long base(TypedForm form) {
    String typed = form.value("base");
    return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
  }

  /** Browsers end lines in two characters. */
  private static String lines(String typed) {
    return typed.replace("\r\n", "\n");
  }
}
