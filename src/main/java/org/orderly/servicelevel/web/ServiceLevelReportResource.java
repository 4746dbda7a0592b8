package org.orderly.servicelevel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.ClockTarget;
import org.orderly.servicelevel.MissedReason;
import org.orderly.servicelevel.ReportPeriod;
import org.orderly.servicelevel.ServiceLevelReport;
import org.orderly.servicelevel.ServiceLevelReport.Running;
import org.orderly.servicelevel.ServiceLevelScope;
import org.orderly.servicelevel.TargetTally;
import org.orderly.servicelevel.WorkingTime;

/**
 * A service level report over HTTP.
 *
 * @param missedCount how many missed their target; the latest of them are listed
 */
record ServiceLevelReportResource(
    ServiceLevelScope scope,
    Period period,
    Instant readAt,
    List<Target> targets,
    List<Trend> trend,
    long missedCount,
    List<Missed> missed,
    Workload workload,
    List<Running> running) {

  static ServiceLevelReportResource of(ServiceLevelReport report) {
    return new ServiceLevelReportResource(
        report.scope(),
        Period.of(report.period()),
        report.readAt(),
        targets(report.targets()),
        report.trend().stream()
            .map(trend -> new Trend(trend.period().text(), targets(trend.targets())))
            .toList(),
        report.missedCount(),
        report.missed().stream().map(Missed::of).toList(),
        new Workload(
            report.workload().opened(), report.workload().limit(), report.workload().perMille()),
        report.running());
  }

  private static List<Target> targets(List<TargetTally> tallies) {
    return tallies.stream().map(Target::of).toList();
  }

  /** The period, from its first day to the first one after it. */
  record Period(String text, LocalDate from, LocalDate to, String zone) {

    static Period of(ReportPeriod period) {
      return new Period(period.text(), period.from(), period.to(), period.zone().getId());
    }
  }

  /** How often a target was met. */
  record Target(
      ClockMetric metric,
      String priority,
      long judged,
      long met,
      long missed,
      @Nullable Integer metPerMille) {

    static Target of(TargetTally tally) {
      return new Target(
          tally.metric(),
          tally.priority(),
          tally.judged(),
          tally.met(),
          tally.missed(),
          tally.perMille());
    }
  }

  /** What was judged in one of the last twelve periods. */
  record Trend(String period, List<Target> targets) {}

  /**
   * A target that was missed.
   *
   * @param reason why, as a review found it; left out where none has
   * @param remark what was said besides; left out where nothing was
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Missed(
      RecordNumber number,
      String title,
      String path,
      ClockMetric metric,
      String priority,
      WorkingTime counted,
      ClockTarget target,
      Instant judgedAt,
      boolean goesOn,
      @Nullable MissedReason reason,
      @Nullable String remark) {

    static Missed of(ServiceLevelReport.Missed missed) {
      return new Missed(
          missed.number(),
          missed.title(),
          missed.path(),
          missed.metric(),
          missed.priority(),
          missed.counted(),
          missed.target(),
          missed.judgedAt(),
          missed.going(),
          missed.reason(),
          missed.remark());
    }
  }

  /** How much work came in, beside what was agreed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Workload(long opened, @Nullable Long limit, @Nullable Integer perMille) {}
}
