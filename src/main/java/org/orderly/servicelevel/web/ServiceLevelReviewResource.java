package org.orderly.servicelevel.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.HeldReview;
import org.orderly.servicelevel.MissedReason;
import org.orderly.servicelevel.ReviewDecision;
import org.orderly.servicelevel.ReviewPeriod;
import org.orderly.servicelevel.ReviewSubject;
import org.orderly.servicelevel.ServiceLevelReviewState;
import org.orderly.servicelevel.TrendFigure;
import org.orderly.servicelevel.WorkloadFigure;

/** A service level review over HTTP, with the figures that it keeps. */
record ServiceLevelReviewResource(
    RecordNumber number,
    String title,
    ServiceLevelReviewState state,
    ReviewSubject subject,
    ReviewPeriod period,
    Instant openedAt,
    Instant dueAt,
    @Nullable Figures figures,
    @Nullable Instant plannedAt,
    @Nullable String agenda,
    @Nullable HeldReview held,
    @Nullable ReviewDecision decision,
    @Nullable Instant closedAt,
    @Nullable String cancelReason,
    List<Activity> activities,
    Map<String, String> links) {

  /**
   * The figures of the period as they were taken.
   *
   * @param hidden how many missed targets are of records that the reader may not see
   * @param unlisted how many more were missed, too many to name each
   * @param reasons how often each reason was given, of all
   * @param digest SHA-256 of what is kept
   */
  record Figures(
      Instant takenAt,
      String digest,
      List<Target> targets,
      List<Missed> missed,
      long hidden,
      long unlisted,
      Map<MissedReason, Long> reasons,
      List<WorkloadFigure> workload,
      List<TrendFigure> trend) {}

  /** How many targets of one metric and priority were met; per cent of those judged. */
  record Target(
      String service,
      String metric,
      @Nullable String priority,
      long judged,
      long met,
      @Nullable BigDecimal share) {}

  /** A missed target, and why. */
  record Missed(
      RecordNumber record,
      String path,
      String service,
      String metric,
      @Nullable String priority,
      Instant missedAt,
      @Nullable MissedReason reason,
      @Nullable String remark) {}

  /** A task that is open; its id for those who may work on it. */
  record Activity(@Nullable String id, String task, String name, @Nullable String assignee) {}
}
