package org.orderly.catalogue;

/**
 * A service level target as it is agreed (8.3.3, 8.3.4).
 *
 * @param recordType the kind of record, such as {@code incident}
 * @param priority {@code P1} to {@code P5}
 * @param amount minutes, or days where working days count; more than none
 */
public record ServiceLevelTarget(
    String recordType, String priority, TargetMetric metric, TargetMeasure measure, int amount) {

  private static final long MINUTES_OF_A_DAY = 1_440;

  /** What the target limits, such as {@code incident.P1.response}. */
  public String place() {
    return recordType + "." + priority + "." + metric.word();
  }

  /** Whether it ends later than the other for every record, on whatever calendar. */
  boolean surelyLonger(ServiceLevelTarget other) {
    return measure == other.measure
        ? amount > other.amount
        : other.measure == TargetMeasure.CLOCK_TIME && leastMinutes() > other.amount;
  }

  /** So much time passes at least. */
  private long leastMinutes() {
    return measure == TargetMeasure.WORKING_DAYS ? amount * MINUTES_OF_A_DAY : amount;
  }
}
