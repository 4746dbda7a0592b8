package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;

/**
 * Time counted on a working calendar: never to be mixed with time that merely passed.
 *
 * @param millis negative where a target is overrun
 */
public record WorkingTime(long millis) implements Comparable<WorkingTime> {

  public static final WorkingTime ZERO = new WorkingTime(0);

  private static final int WHOLE = 100;

  /** So many minutes. */
  public static WorkingTime ofMinutes(long minutes) {
    return new WorkingTime(Math.multiplyExact(minutes, 60_000L));
  }

  /** So many working days, each counted whole. */
  public static WorkingTime ofDays(long days) {
    return new WorkingTime(Math.multiplyExact(days, WallClockHours.DAY));
  }

  /** Reads what {@link #text()} wrote. */
  @JsonCreator
  public static WorkingTime parse(String text) {
    return new WorkingTime(Duration.parse(text).toMillis());
  }

  /** The sum. */
  public WorkingTime plus(WorkingTime other) {
    return new WorkingTime(millis + other.millis);
  }

  /** The difference, negative where the other is longer. */
  public WorkingTime minus(WorkingTime other) {
    return new WorkingTime(millis - other.millis);
  }

  /**
   * A share of it.
   *
   * @param percent 0 or more, also above 100
   */
  public WorkingTime share(int percent) {
    return new WorkingTime(Math.multiplyExact(millis, percent) / WHOLE);
  }

  /** Whole minutes, rounded down. */
  public long minutes() {
    return Math.floorDiv(millis, 60_000L);
  }

  /** Whole seconds, rounded down. */
  public long seconds() {
    return Math.floorDiv(millis, 1_000L);
  }

  /** As ISO 8601 writes a duration. */
  @JsonValue
  public String text() {
    return Duration.ofMillis(millis).toString();
  }

  @Override
  public int compareTo(WorkingTime other) {
    return Long.compare(millis, other.millis);
  }
}
