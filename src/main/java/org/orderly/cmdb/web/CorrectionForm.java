package org.orderly.cmdb.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ConfigurationStep.AddItem;
import org.orderly.cmdb.ConfigurationStep.AddRelation;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ConfigurationStep.EndRelation;
import org.orderly.cmdb.ItemView;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.TypedForm;

/** What stands in the form on which somebody corrects an item when it opens. */
final class CorrectionForm {

  private static final int ROWS = 2;
  private static final int MOST_ROWS = 8;

  private CorrectionForm() {}

  /** How many relations can be added at once. */
  static int rows(TypedForm form) {
    String typed = form.value("rows");
    return typed.matches("\\d")
        ? Math.max(ROWS, Math.min(Integer.parseInt(typed), MOST_ROWS))
        : ROWS;
  }

  /** An item as it is. */
  static TypedForm of(ItemView item) {
    Map<String, @Nullable Object> values = new HashMap<>(item.facts().values());
    values.put("base", item.revision());
    return TypedForm.offered(values);
  }

  /**
   * The item that a plan is about, by number or handle; empty where it is about several, or about
   * more than the form shows.
   */
  static Optional<String> subject(ConfigurationPlan plan) {
    List<String> subjects =
        plan.steps().stream()
            .filter(step -> step instanceof AmendItem || step instanceof AddItem)
            .map(CorrectionForm::item)
            .toList();
    String subject =
        subjects.size() == 1
            ? subjects.get(0)
            : subjects.isEmpty() ? common(plan).orElse(null) : null;
    return Optional.ofNullable(subject)
        .filter(found -> isOne(plan, found))
        .filter(found -> plan.steps().stream().allMatch(step -> shows(step, found)))
        .filter(
            found ->
                plan.steps().stream().filter(AddRelation.class::isInstance).count() <= MOST_ROWS);
  }

  private static boolean isOne(ConfigurationPlan plan, String subject) {
    return !subject.isEmpty()
        && (RecordNumber.parse(subject).isPresent()
            || plan.steps().stream().anyMatch(AddItem.class::isInstance));
  }

  private static Optional<String> common(ConfigurationPlan plan) {
    List<String> sources =
        plan.steps().stream()
            .map(step -> step instanceof AddRelation add ? add.source() : ends(step))
            .distinct()
            .toList();
    return sources.size() == 1 ? Optional.ofNullable(sources.get(0)) : Optional.empty();
  }

  private static @Nullable String ends(ConfigurationStep step) {
    return step instanceof EndRelation end ? end.source() : null;
  }

  private static String item(ConfigurationStep step) {
    if (step instanceof AmendItem amend && amend.components().isEmpty()) {
      return amend.item();
    }
    return step instanceof AddItem add && add.components().isEmpty() ? add.handle() : "";
  }

  private static boolean shows(ConfigurationStep step, String subject) {
    if (step instanceof AddRelation add) {
      return add.source().equals(subject) || add.target().equals(subject);
    }
    if (step instanceof EndRelation end) {
      return end.source().equals(subject) || end.target().equals(subject);
    }
    return item(step).equals(subject);
  }

  /** What a plan wants, over the item as it is; null for a new one. */
  static TypedForm of(
      ConfigurationPlan plan, String subject, @Nullable ItemView item, String reason) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (item != null) {
      values.putAll(item.facts().values());
      values.put("base", item.revision());
    }
    int row = 0;
    for (ConfigurationStep step : plan.steps()) {
      if (step instanceof AmendItem amend) {
        values.putAll(amend.fields());
      } else if (step instanceof AddItem add) {
        values.putAll(add.facts().values());
      } else if (step instanceof AddRelation add) {
        boolean out = add.source().equals(subject);
        values.put("relationType" + row, add.type() + (out ? ":out" : ":in"));
        values.put("relationItem" + row, out ? add.target() : add.source());
        values.put("relationGroup" + row, add.redundancyGroup());
        row++;
      }
    }
    values.put("rows", Math.min(row + 1, MOST_ROWS));
    values.put(
        TypedCorrection.END,
        plan.steps().stream()
            .filter(EndRelation.class::isInstance)
            .map(EndRelation.class::cast)
            .map(end -> end.type() + " " + end.source() + " " + end.target())
            .collect(Collectors.joining("\n")));
    values.put("reason", Objects.toString(reason, ""));
    return TypedForm.offered(values);
  }
}
