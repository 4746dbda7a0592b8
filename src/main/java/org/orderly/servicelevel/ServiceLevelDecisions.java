package org.orderly.servicelevel;

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
   * Targets as a decision table says them.
   *
   * @param response working time within which a resolver takes the record on
   * @param resolution working time within which it is resolved
   * @param basis which hours count
   */
  record Targets(WorkingTime response, WorkingTime resolution, ClockBasis basis) {

    /** The target of one clock. */
    public WorkingTime of(ClockMetric clock) {
      return clock == ClockMetric.RESPONSE ? response : resolution;
    }
  }
}
