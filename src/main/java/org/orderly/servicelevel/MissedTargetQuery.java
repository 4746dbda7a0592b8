package org.orderly.servicelevel;

import org.jspecify.annotations.Nullable;

/**
 * One page of the targets that were missed in a period, the latest first.
 *
 * @param metric null for all
 * @param priority the priority's word; null for all
 * @param page from 0
 * @param size 1 to 100
 */
public record MissedTargetQuery(
    ServiceLevelScope scope,
    ReportPeriod period,
    @Nullable ClockMetric metric,
    @Nullable String priority,
    int page,
    int size) {

  private static final int LARGEST_PAGE = 100;
  private static final int LAST_PAGE = 10_000;

  /** Keeps page and size within bounds. */
  public MissedTargetQuery {
    page = Math.max(0, Math.min(page, LAST_PAGE));
    size = Math.max(1, Math.min(size, LARGEST_PAGE));
  }

  /** Whether what was missed of these is asked for. */
  boolean means(TargetTally tally) {
    return (metric == null || metric == tally.metric())
        && (priority == null || priority.equals(tally.priority()));
  }
}
