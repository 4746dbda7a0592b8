package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A target of two hours, on a Monday from 08:00 to 18:00 UTC unless said otherwise. */
class ClockVerdictTest {

  private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");

  private final Life life =
      Life.by(CalendarWeeks.officeHours("UTC"))
          .started("2026-11-23T08:00:00Z", 120, ClockBasis.BUSINESS);

  @Test
  void aClockThatRunsWillMissItsTargetIfNothingHappens() {
    assertThat(verdict(life)).isEqualTo(new ClockVerdict(null, null, at("10:00"), false));
  }

  @Test
  void oneThatStopsInTimeMetItThen() {
    assertThat(verdict(life.stopped("2026-11-23T10:00:00Z")))
        .isEqualTo(new ClockVerdict(at("10:00"), hours(2), at("10:00"), true));
  }

  @Test
  void oneThatStopsTooLateMissedItWhenItWasUsedUp() {
    assertThat(verdict(life.stopped("2026-11-24T09:00:00Z")))
        .isEqualTo(
            new ClockVerdict(Instant.parse("2026-11-24T09:00:00Z"), hours(11), at("10:00"), false));
  }

  @Test
  void oneThatStandsStillWithinItsTargetIsOpen() {
    assertThat(verdict(life.paused("2026-11-23T10:00:00Z", "awaiting-caller")))
        .isEqualTo(ClockVerdict.OPEN);
  }

  @Test
  void oneThatStandsStillBeyondItsTargetHasMissedIt() {
    assertThat(verdict(life.paused("2026-11-23T11:00:00Z", "awaiting-caller")))
        .isEqualTo(new ClockVerdict(null, null, at("10:00"), false));
  }

  @Test
  void aTargetThatIsUsedUpWhenItIsSetIsMissedThen() {
    assertThat(verdict(life.retargeted("2026-11-23T09:30:00Z", 60, ClockBasis.BUSINESS)))
        .isEqualTo(new ClockVerdict(null, null, at("09:30"), false));
  }

  @Test
  void aReopenedOneIsJudgedAnew() {
    life.stopped("2026-11-23T09:00:00Z").reopened("2026-11-23T15:00:00Z");
    assertThat(verdict(life)).isEqualTo(new ClockVerdict(null, null, at("16:00"), false));
    assertThat(verdict(life.stopped("2026-11-23T15:30:00Z")))
        .isEqualTo(
            new ClockVerdict(at("15:30"), Duration.ofMinutes(90).toMillis(), at("15:30"), true));
  }

  @Test
  void aCancelledOneIsNotJudged() {
    assertThat(verdict(life.cancelled("2026-11-23T11:00:00Z"))).isEqualTo(ClockVerdict.OPEN);
  }

  private static ClockVerdict verdict(Life life) {
    return life.history().verdict(ClockMetric.RESOLUTION, life::calendar);
  }

  private static Instant at(String time) {
    return EIGHT.plus(Duration.between(EIGHT, Instant.parse("2026-11-23T" + time + ":00Z")));
  }

  private static long hours(int hours) {
    return Duration.ofHours(hours).toMillis();
  }
}
