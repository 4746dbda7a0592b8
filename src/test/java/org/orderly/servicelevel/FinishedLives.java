package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.fixtures.TestClock;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;

/**
 * Clocks of a service that have stopped: P2, offered silver, 60 and 600 minutes in office hours, on
 * a Monday of the past.
 */
public final class FinishedLives {

  private final ServiceClockManagement clocks;
  private final RecordNumbers numbers;
  private final TestClock clock;

  public FinishedLives(ServiceClockManagement clocks, RecordNumbers numbers, TestClock clock) {
    this.clocks = clocks;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Responded to after five minutes, resolved on the same day. */
  public void resolvedAfterAnHour(int count, String service) {
    live(count, service, Duration.ofHours(1), false);
  }

  /** Responded to after five minutes, resolved the next day after 15 working hours. */
  public void resolvedTheNextDay(int count, String service) {
    live(count, service, Duration.ofHours(29), false);
  }

  /** The same for security alone. */
  public void resolvedBySecurityTheNextDay(int count, String service) {
    live(count, service, Duration.ofHours(29), true);
  }

  private void live(int count, String service, Duration until, boolean restricted) {
    Instant at =
        clock
            .instant()
            .atZone(ZoneOffset.UTC)
            .with(TemporalAdjusters.previous(DayOfWeek.MONDAY))
            .minusWeeks(1)
            .with(LocalTime.of(8, 0))
            .toInstant();
    for (int n = 0; n < count; n++) {
      RecordNumber number = start(at, service);
      clocks.restrict(Happened.to(number, at), restricted);
      clocks.stop(
          Happened.to(number, at.plus(Duration.ofMinutes(5))), EnumSet.of(ClockMetric.RESPONSE));
      clocks.stop(Happened.to(number, at.plus(until)), EnumSet.of(ClockMetric.RESOLUTION));
    }
  }

  /** A clock that has begun; there is no more of its record. */
  RecordNumber start(Instant at, String service) {
    RecordNumber number = numbers.next(RecordKind.INCIDENT);
    clocks.start(
        Happened.to(number, at),
        new ClockedRecord(at, "P2", OfferingLevel.SILVER, "office-hours", service, null));
    return number;
  }
}
