package org.orderly.servicelevel;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the decision tables of service level management say, in the words of the domain. */
public interface ServiceLevelDecisions {

  /**
   * The service level targets of a record.
   *
   * @param recordType the kind of record, such as {@code incident}
   * @param priority the priority's word
   * @param offeringLevel the word for how well the service is offered
   */
  Targets targets(String recordType, String priority, String offeringLevel);

  /** Whether a clock stands still while the record waits for this reason. */
  boolean pauses(ClockMetric clock, String reason);

  /**
   * Who is told when a clock has reached a share of its target.
   *
   * @param recordType the kind of record, such as {@code incident}
   * @param share percent of the target
   * @param priority the priority's word
   * @param offeringLevel the word for how well the service is offered
   */
  EscalationOrder escalation(
      String recordType, ClockMetric clock, int share, String priority, String offeringLevel);

  /**
   * The targets of a record.
   *
   * @param byMetric a metric without a target has no clock
   * @param agreement the reference of the agreement under which they were chosen; null where they
   *     follow from the offering level
   */
  record Targets(Map<ClockMetric, Target> byMetric, @Nullable String agreement) {

    /** The target of one clock; empty where it has none. */
    public Optional<Target> of(ClockMetric clock) {
      return Optional.ofNullable(byMetric.get(clock));
    }
  }

  /**
   * Within which time something is done.
   *
   * @param time more than none; a working day counts as a day
   * @param unit what is counted
   * @param basis which hours count
   */
  record Target(WorkingTime time, TargetUnit unit, ClockBasis basis) {

    /** A target in working time. */
    public static Target ofMinutes(long minutes, ClockBasis basis) {
      return new Target(WorkingTime.ofMinutes(minutes), TargetUnit.WORKING_TIME, basis);
    }

    /** A target in working days. */
    public static Target ofDays(int days, ClockBasis basis) {
      return new Target(WorkingTime.ofDays(days), TargetUnit.WORKING_DAYS, basis);
    }
  }
}
