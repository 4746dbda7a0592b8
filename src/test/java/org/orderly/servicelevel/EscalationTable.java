package org.orderly.servicelevel;

/** A table of escalations for a test that asks the other tables nothing. */
@FunctionalInterface
interface EscalationTable extends ServiceLevelDecisions {

  @Override
  default Targets targets(String recordType, String priority, String offeringLevel) {
    throw new UnsupportedOperationException();
  }

  @Override
  default boolean pauses(ClockMetric clock, String reason) {
    throw new UnsupportedOperationException();
  }
}
