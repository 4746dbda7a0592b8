package org.orderly.cmdb;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.StepOutcome.Effect;
import org.orderly.kernel.RecordNumber;

/**
 * What a plan comes to.
 *
 * @param steps what each step does; an effect of null was refused
 */
record PlanEvaluation(PlanState state, Refusals refusals, List<Step> steps) {

  /** What a step does to which item. */
  record Step(@Nullable Effect effect, @Nullable PlannedItem item) {}

  /** To be asked once items have their numbers, or of a plan that is only looked at. */
  List<StepOutcome> outcomes() {
    return steps.stream()
        .map(
            step -> {
              Effect effect = step.effect() == null ? Effect.UNCHANGED : step.effect();
              PlannedItem item = step.item();
              return new StepOutcome(effect, item == null ? null : item.number());
            })
        .toList();
  }

  /** The numbers of the added items, by handle. */
  Map<String, RecordNumber> added() {
    Map<String, RecordNumber> added = new java.util.LinkedHashMap<>();
    state
        .handles()
        .forEach(
            (handle, item) -> {
              RecordNumber number = item.number();
              if (number != null) {
                added.put(handle, number);
              }
            });
    return added;
  }
}
