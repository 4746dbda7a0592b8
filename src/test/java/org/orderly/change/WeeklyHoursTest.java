package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {

  private static final WeeklyHours SATURDAY_NIGHT =
      new WeeklyHours(
          DayOfWeek.SATURDAY, LocalTime.of(22, 0), LocalTime.of(4, 0), ZoneId.of("Europe/Berlin"));

  private static ChangeWindow window(String starts, String ends) {
    return new ChangeWindow(Instant.parse(starts), Instant.parse(ends));
  }

  @Test
  void theyReturnEachWeekByTheWallClock() {
    assertThat(SATURDAY_NIGHT.within(window("2026-12-01T00:00:00Z", "2026-12-15T00:00:00Z")))
        .containsExactly(
            window("2026-12-05T21:00:00Z", "2026-12-06T03:00:00Z"),
            window("2026-12-12T21:00:00Z", "2026-12-13T03:00:00Z"));
  }

  @Test
  void thoseThatBeganTheDayBeforeStillLast() {
    assertThat(SATURDAY_NIGHT.within(window("2026-12-06T02:00:00Z", "2026-12-06T02:30:00Z")))
        .containsExactly(window("2026-12-05T21:00:00Z", "2026-12-06T03:00:00Z"));
    assertThat(SATURDAY_NIGHT.within(window("2026-12-06T03:00:00Z", "2026-12-06T04:00:00Z")))
        .isEmpty();
  }

  @Test
  void anHourThatTheClockRepeatsOrSkipsIsTheirs() {
    assertThat(SATURDAY_NIGHT.within(window("2026-10-24T00:00:00Z", "2026-10-26T00:00:00Z")))
        .singleElement()
        .satisfies(night -> assertThat(length(night)).isEqualTo(Duration.ofHours(7)));
    assertThat(SATURDAY_NIGHT.within(window("2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z")))
        .singleElement()
        .satisfies(night -> assertThat(length(night)).isEqualTo(Duration.ofHours(5)));
  }

  @Test
  void thoseThatCloseWhenTheyOpenLastADay() {
    WeeklyHours sunday =
        new WeeklyHours(DayOfWeek.SUNDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneId.of("UTC"));
    assertThat(sunday.within(window("2026-12-06T12:00:00Z", "2026-12-06T13:00:00Z")))
        .containsExactly(window("2026-12-06T00:00:00Z", "2026-12-07T00:00:00Z"));
  }

  @Test
  void aWindowIsCoveredWhereTimesThatMeetLeaveNoGap() {
    ChangeWindow work = window("2026-12-05T20:00:00Z", "2026-12-05T23:00:00Z");
    ChangeWindow first = window("2026-12-05T19:00:00Z", "2026-12-05T21:30:00Z");
    ChangeWindow second = window("2026-12-05T21:30:00Z", "2026-12-05T23:00:00Z");
    ChangeWindow late = window("2026-12-05T21:31:00Z", "2026-12-05T23:00:00Z");
    assertThat(Coverage.covers(List.of(second, first), work)).isTrue();
    assertThat(Coverage.covers(List.of(first, late), work)).isFalse();
    assertThat(Coverage.covers(List.of(first), work)).isFalse();
    assertThat(Coverage.covers(List.of(), work)).isFalse();
  }

  private static Duration length(ChangeWindow window) {
    return Duration.between(window.starts(), window.ends());
  }
}
