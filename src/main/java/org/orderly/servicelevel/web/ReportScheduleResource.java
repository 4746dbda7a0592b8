package org.orderly.servicelevel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ReportPeriod.Length;
import org.orderly.servicelevel.ReportScheduleView;

/**
 * A scheduled report over HTTP.
 *
 * @param nextPeriod the period of the next report, due at that instant unless it is retired
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportScheduleResource(
    RecordNumber number,
    @Nullable String customer,
    @Nullable String service,
    String purpose,
    Length every,
    int daysAfter,
    List<String> recipients,
    String zone,
    String nextPeriod,
    @Nullable Instant dueAt,
    boolean retired) {

  static ReportScheduleResource of(ReportScheduleView schedule) {
    return new ReportScheduleResource(
        schedule.number(),
        schedule.scope().customer(),
        schedule.scope().service(),
        schedule.purpose(),
        schedule.length(),
        schedule.daysAfter(),
        schedule.recipients(),
        schedule.next().zone().getId(),
        schedule.next().text(),
        schedule.dueAt(),
        schedule.retired());
  }
}
