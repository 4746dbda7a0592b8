package org.orderly.servicelevel.web;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;
import org.orderly.servicelevel.ClockMetric;

/**
 * Which of the targets that were missed are asked for, as an address says it.
 *
 * @param metric the word of a metric; all where it is blank
 * @param priority the word of a priority; all where it is blank
 * @param page from 0, which is meant where it is left out
 */
record MissedTargetChoice(
    @Nullable String metric, @Nullable String priority, @Nullable Integer page) {

  /** The address of another page of the same. */
  public String address(ServiceLevelQuery query, long number) {
    Map<String, String> more = new TreeMap<>();
    more.put("page", Long.toString(number));
    more.put("metric", TypedFields.text(metric));
    more.put("priority", TypedFields.text(priority));
    return query.address("/service-levels/missed", more);
  }

  /**
   * The metric meant; null for all.
   *
   * @throws org.orderly.kernel.RuleViolation ITSM-KRN-001 for a word that is none
   */
  @Nullable ClockMetric clockMetric() {
    return Words.read(ClockMetric.class, "metric", TypedFields.orNull(metric));
  }

  /** The priority meant; null for all. */
  @Nullable String givenPriority() {
    return TypedFields.orNull(priority);
  }

  int number() {
    return Objects.requireNonNullElse(page, 0);
  }
}
