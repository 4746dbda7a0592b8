package org.orderly.servicelevel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A line of the calendar of reports: who gets what, for what purpose, how often (9.4).
 *
 * @param version grows with each change
 * @param recipients keys of people
 * @param next the period of the next report
 * @param dueAt when that is due; null where the schedule is retired
 */
public record ReportScheduleView(
    RecordNumber number,
    int version,
    ServiceLevelScope scope,
    String purpose,
    ReportPeriod.Length length,
    int daysAfter,
    List<String> recipients,
    ReportPeriod next,
    @Nullable Instant dueAt,
    Instant createdAt,
    @Nullable Instant retiredAt) {

  /** Whether it is delivered no more. */
  public boolean retired() {
    return retiredAt != null;
  }
}
