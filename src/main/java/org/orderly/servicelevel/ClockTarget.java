package org.orderly.servicelevel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The service level target that a clock runs towards (8.3.3).
 *
 * @param time more than none; a working day counts as a day
 * @param basis which hours count
 * @param calendar the reference of the calendar that has them
 * @param priority the priority's word that the target follows from
 * @param unit what is counted; working time where nothing is said
 * @param agreement the reference of the agreement that has the target; null where it follows from
 *     the offering level
 */
public record ClockTarget(
    WorkingTime time,
    ClockBasis basis,
    String calendar,
    String priority,
    TargetUnit unit,
    @Nullable String agreement) {

  /** What was kept before targets had units is in working time. */
  public ClockTarget(
      WorkingTime time,
      ClockBasis basis,
      String calendar,
      String priority,
      @Nullable TargetUnit unit,
      @Nullable String agreement) {
    this.time = time;
    this.basis = basis;
    this.calendar = calendar;
    this.priority = priority;
    this.unit = Objects.requireNonNullElse(unit, TargetUnit.WORKING_TIME);
    this.agreement = agreement;
  }

  ClockTarget measuredBy(String reference) {
    return new ClockTarget(time, basis, reference, priority, unit, agreement);
  }
}
