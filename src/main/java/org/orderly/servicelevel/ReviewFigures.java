package org.orderly.servicelevel;

import java.util.List;

/**
 * The figures of the period that a service level review looks back on (8.3.3, 9.4).
 *
 * @param targets by service, metric and priority
 * @param missed targets that were missed, by record and metric
 * @param unlisted how many more were missed; too many to name each
 * @param workload beside its limits
 * @param trend the months up to the last one reviewed, the oldest first
 */
public record ReviewFigures(
    List<TargetFigure> targets,
    List<MissedTarget> missed,
    long unlisted,
    List<WorkloadFigure> workload,
    List<TrendFigure> trend) {

  /** How many targets were met or missed. */
  public long judgedCount() {
    return targets.stream().mapToLong(TargetFigure::judged).sum();
  }

  /** How many were missed. */
  public long missedCount() {
    return targets.stream().mapToLong(one -> one.judged() - one.met()).sum();
  }
}
