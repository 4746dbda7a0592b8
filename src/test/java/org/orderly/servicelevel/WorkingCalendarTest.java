package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples that people can check with a calendar on the wall. */
class WorkingCalendarTest {

  @ParameterizedTest(name = "{0}: {1} to {2} is {3} minutes")
  @CsvSource(
      textBlock =
          """
          within a day,             2026-11-23T09:00:00Z, 2026-11-23T10:30:00Z,  90
          before opening,           2026-11-23T05:00:00Z, 2026-11-23T09:00:00Z,  60
          over night,               2026-11-23T17:00:00Z, 2026-11-24T09:00:00Z, 120
          over a weekend,           2026-11-20T17:00:00Z, 2026-11-23T09:00:00Z, 120
          within a weekend,         2026-11-21T10:00:00Z, 2026-11-22T20:00:00Z,   0
          over the turn of a year,  2026-12-31T17:00:00Z, 2027-01-01T09:00:00Z, 120
          a leap day,               2028-02-28T17:00:00Z, 2028-03-01T09:00:00Z, 720
          """)
  void countsOfficeHours(String what, Instant from, Instant to, long minutes) {
    assertThat(CalendarWeeks.officeHours("UTC").between(from, to))
        .isEqualTo(WorkingTime.ofMinutes(minutes));
  }

  @ParameterizedTest(name = "{0}: {2} minutes after {1} is {3}")
  @CsvSource(
      textBlock =
          """
          within a day,                2026-11-23T09:00:00Z,   90, 2026-11-23T10:30:00Z
          from the night,              2026-11-23T03:00:00Z,   60, 2026-11-23T09:00:00Z
          over a weekend,              2026-11-20T17:00:00Z,  120, 2026-11-23T09:00:00Z
          from a weekend,              2026-11-21T12:00:00Z,   60, 2026-11-23T09:00:00Z
          at the close and not later,  2026-11-20T17:00:00Z,   60, 2026-11-20T18:00:00Z
          none is at once,             2026-11-21T12:00:00Z,    0, 2026-11-21T12:00:00Z
          a week,                      2026-11-20T17:00:00Z, 3000, 2026-11-27T17:00:00Z
          """)
  void addsOfficeHours(String what, Instant from, long minutes, Instant due) {
    assertThat(CalendarWeeks.officeHours("UTC").after(from, WorkingTime.ofMinutes(minutes)))
        .hasValue(due);
  }

  @Test
  void aHolidayDoesNotCount() {
    WorkingCalendar calendar = CalendarWeeks.officeHours("UTC", LocalDate.of(2026, 12, 25));
    Instant thursday = Instant.parse("2026-12-24T17:00:00Z");
    Instant monday = Instant.parse("2026-12-28T09:00:00Z");
    assertThat(calendar.between(thursday, monday)).isEqualTo(WorkingTime.ofMinutes(120));
    assertThat(calendar.after(thursday, WorkingTime.ofMinutes(120))).hasValue(monday);
  }

  @Test
  void lunchBreaksDoNotCount() {
    WorkingCalendar calendar = CalendarWeeks.daily("UTC", "08:00", "12:00", "13:00", "17:00");
    assertThat(calendar.after(Instant.parse("2026-11-23T11:30:00Z"), WorkingTime.ofMinutes(60)))
        .hasValue(Instant.parse("2026-11-23T13:30:00Z"));
  }

  /** Peers enter 24 hours as 00:00 to 23:59 and lose a minute a day (zammad 3180). */
  @Test
  void theEndOfTheDayLosesNoMinute() {
    assertThat(
            CalendarWeeks.daily("Europe/Berlin", "00:00", "24:00")
                .between(
                    Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-31T00:00:00Z")))
        .isEqualTo(WorkingTime.ofMinutes(30 * 24 * 60));
  }

  @ParameterizedTest(name = "{0} to {1} is {2} minutes when {3}")
  @CsvSource(
      textBlock =
          """
          01:00, 04:00, 120, 2026-03-29, the clock is set forward
          01:00, 02:30,  60, 2026-03-29, it ends in the hour left out
          02:15, 02:45,   0, 2026-03-29, it lies in the hour left out
          01:00, 04:00, 240, 2026-10-25, the clock is set back
          02:15, 02:45,  60, 2026-10-25, it lies in the repeated hour
          08:00, 18:00, 600, 2026-10-25, it is far from it
          """)
  void anHourLeftOutCountsNotAndARepeatedOneTwice(
      String from, String to, long minutes, LocalDate day, String when) {
    WorkingCalendar calendar = CalendarWeeks.daily("Europe/Berlin", from, to);
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(
            calendar.between(
                day.atStartOfDay(berlin).toInstant(),
                day.plusDays(1).atStartOfDay(berlin).toInstant()))
        .isEqualTo(WorkingTime.ofMinutes(minutes));
  }

  @Test
  void aDayThatAnIslandLeftOutHasNoHours() {
    WorkingCalendar apia = CalendarWeeks.daily("Pacific/Apia", "08:00", "18:00");
    ZoneId zone = ZoneId.of("Pacific/Apia");
    assertThat(
            apia.between(
                LocalDate.of(2011, 12, 29).atStartOfDay(zone).toInstant(),
                LocalDate.of(2012, 1, 1).atStartOfDay(zone).toInstant()))
        .isEqualTo(WorkingTime.ofMinutes(2 * 600));
  }

  @ParameterizedTest(name = "{0} and {1} days is {2}")
  @CsvSource(
      textBlock =
          """
          2026-11-20T16:30:00Z, 0, 2026-11-20T16:30:00Z
          2026-11-20T16:30:00Z, 1, 2026-11-23T16:30:00Z
          2026-11-20T16:30:00Z, 5, 2026-11-27T16:30:00Z
          2026-11-21T16:30:00Z, 1, 2026-11-23T16:30:00Z
          2026-12-24T10:00:00Z, 1, 2026-12-28T10:00:00Z
          """)
  void businessDaysLeaveOutWeekendsAndHolidays(Instant start, int days, Instant end) {
    assertThat(CalendarWeeks.officeHours("UTC", LocalDate.of(2026, 12, 25)).afterDays(start, days))
        .isEqualTo(end);
  }

  @Test
  void businessDaysKeepTheTimeOfDayWhenTheClockChanges() {
    assertThat(
            CalendarWeeks.officeHours("Europe/Berlin")
                .afterDays(Instant.parse("2026-10-23T14:30:00Z"), 1))
        .isEqualTo(Instant.parse("2026-10-26T15:30:00Z"));
  }

  @Test
  void businessDaysKeepTheTimeOfDayThatADayBetweenSkips() {
    assertThat(
            CalendarWeeks.officeHours("Europe/Berlin")
                .afterDays(Instant.parse("2027-03-26T01:30:00Z"), 1))
        .isEqualTo(Instant.parse("2027-03-29T00:30:00Z"));
  }

  @Test
  void onADateWithOtherHoursTheyCountInsteadOfTheWeeks() {
    WorkingCalendar calendar =
        CalendarWeeks.officeHours(
            "UTC",
            Map.of(
                LocalDate.of(2026, 12, 24),
                new DatedHours("Christmas Eve", List.of(WorkingInterval.of("09:00", "12:00"))),
                LocalDate.of(2026, 12, 26),
                new DatedHours("Stocktaking", List.of(WorkingInterval.of("10:00", "14:00"))),
                LocalDate.of(2026, 12, 25),
                DatedHours.holiday("Christmas")));
    Instant wednesday = Instant.parse("2026-12-23T17:00:00Z");
    Instant monday = Instant.parse("2026-12-28T09:00:00Z");
    assertThat(calendar.between(wednesday, monday)).isEqualTo(WorkingTime.ofMinutes(9 * 60));
    assertThat(calendar.after(wednesday, WorkingTime.ofMinutes(4 * 60)))
        .hasValue(Instant.parse("2026-12-24T12:00:00Z"));
    assertThat(calendar.after(wednesday, WorkingTime.ofMinutes(5 * 60)))
        .hasValue(Instant.parse("2026-12-26T11:00:00Z"));
    assertThat(calendar.holidays()).containsOnlyKeys(LocalDate.of(2026, 12, 25));
  }

  @Test
  void onACalendarWithoutHoursNothingIsEverDue() {
    WorkingCalendar empty =
        new WorkingCalendar(new NewCalendar("none", "None", ZoneId.of("UTC"), Map.of(), Map.of()));
    Instant now = Instant.parse("2026-12-24T12:00:00Z");
    assertThat(empty.after(now, WorkingTime.ofMinutes(1))).isEmpty();
    assertThat(empty.after(now, WorkingTime.ZERO)).hasValue(now);
    assertThat(empty.opening(now)).isEmpty();
    assertThat(empty.between(now, now.plusSeconds(1_000_000_000))).isEqualTo(WorkingTime.ZERO);
    assertThatThrownBy(() -> empty.afterDays(now, 1)).isInstanceOf(IllegalStateException.class);
  }
}
