package org.orderly.servicelevel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * How service levels were kept in a period (8.3.3, 9.4): the same for all who may know the same,
 * and exactly what a scan of the clocks would say.
 *
 * @param readAt the instant for which it holds
 * @param targets by metric and priority, those that were judged at all
 * @param trend the last twelve periods, oldest first, this one the last
 * @param missed the latest of those that missed their target, latest first, at most {@link
 *     ServiceLevelFigures#MOST_LISTED}
 * @param running clocks that have not stopped, as they stand now
 */
public record ServiceLevelReport(
    ServiceLevelScope scope,
    ReportPeriod period,
    Instant readAt,
    List<TargetTally> targets,
    List<Trend> trend,
    List<Missed> missed,
    Workload workload,
    List<Running> running) {

  /** How many missed their target; of them the latest are listed. */
  public long missedCount() {
    return targets.stream().mapToLong(TargetTally::missed).sum();
  }

  /** How many of the clocks of a metric were judged and met, over all priorities. */
  public TargetTally of(ClockMetric metric) {
    return sum(targets, metric);
  }

  private static TargetTally sum(List<TargetTally> tallies, ClockMetric metric) {
    List<TargetTally> some = tallies.stream().filter(one -> one.metric() == metric).toList();
    return new TargetTally(
        metric,
        "",
        some.stream().mapToLong(TargetTally::judged).sum(),
        some.stream().mapToLong(TargetTally::met).sum());
  }

  /** What was judged in one of the periods. */
  public record Trend(ReportPeriod period, List<TargetTally> targets) {

    /** How many of the clocks of a metric were judged and met, over all priorities. */
    public TargetTally of(ClockMetric metric) {
      return sum(targets, metric);
    }
  }

  /**
   * A target that was missed.
   *
   * @param title the record's title
   * @param path where the record is found over HTTP
   * @param priority the priority's word that the target followed from
   * @param counted how much had been counted when the clock stopped; by now where it runs on
   * @param judgedAt when the target was used up
   * @param going whether the clock has not stopped yet
   * @param reason why it was missed, as a review found it; null where none has
   * @param remark what was said besides; null where nothing was
   */
  public record Missed(
      RecordNumber number,
      String title,
      String path,
      ClockMetric metric,
      String priority,
      WorkingTime counted,
      ClockTarget target,
      Instant judgedAt,
      boolean going,
      @Nullable MissedReason reason,
      @Nullable String remark) {}

  /**
   * How much work came in.
   *
   * @param opened records with service clocks that were opened in the period
   * @param limit how many were agreed; null where nothing is
   */
  public record Workload(long opened, @Nullable Long limit) {

    /** How many of a thousand of what was agreed; null where nothing is. */
    public @Nullable Integer perMille() {
      return limit == null ? null : TargetTally.perMille(opened, limit);
    }
  }

  /**
   * How many clocks stand where now.
   *
   * @param running within their target, time counts or will
   * @param paused within their target, standing still
   * @param overdue their target is used up
   */
  public record Running(
      ClockMetric metric, String priority, long running, long paused, long overdue) {}
}
