package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final WeeklyHours SATURDAY_NIGHT =
      new WeeklyHours(DayOfWeek.SATURDAY, LocalTime.of(22, 0), LocalTime.of(4, 0), BERLIN);

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

  @ParameterizedTest
  @CsvSource({
    "2027-03-28, 02:30, 04:00, 01:00, 02:00", // opens in the hour that is skipped
    "2027-03-28, 01:00, 02:30, 00:00, 01:00", // closes in it
    "2027-03-28, 02:00, 03:00, , ", // is that hour
    "2027-03-28, 02:15, 02:45, , ",
    "2027-03-28, 03:00, 04:00, 01:00, 02:00",
    "2027-10-31, 02:00, 03:00, 00:00, 02:00", // is the hour that is repeated
    "2027-10-31, 01:00, 02:30, 23:00, 01:30",
    "2027-10-31, 03:00, 04:00, 02:00, 03:00"
  })
  void whereTheClockIsChangedTheyAreWhenTheClockShowsThem(
      LocalDate sunday, LocalTime opens, LocalTime closes, LocalTime from, LocalTime until) {
    WeeklyHours hours = new WeeklyHours(DayOfWeek.SUNDAY, opens, closes, BERLIN);
    List<ChangeWindow> found = hours.within(around(sunday));
    if (from == null) {
      assertThat(found).isEmpty();
    } else {
      Instant ends = sunday.atTime(until).toInstant(ZoneOffset.UTC);
      Instant starts = sunday.atTime(from).toInstant(ZoneOffset.UTC);
      assertThat(found)
          .containsExactly(
              new ChangeWindow(
                  starts.isBefore(ends) ? starts : starts.minus(Duration.ofDays(1)), ends));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-03-28", "2027-10-31"})
  void whatTheClockShowsIsTheirsAndNothingElseButTheRestOfAnHourThatIsRepeated(LocalDate sunday) {
    Duration half = Duration.ofMinutes(30);
    ChangeWindow day = day(sunday);
    for (LocalTime opens : halfHours()) {
      for (LocalTime closes : halfHours().stream().filter(opens::isBefore).toList()) {
        List<ChangeWindow> hours =
            new WeeklyHours(DayOfWeek.SUNDAY, opens, closes, BERLIN).within(around(sunday));
        for (Instant at = day.starts(); at.isBefore(day.ends()); at = at.plus(half)) {
          LocalTime shown = LocalTime.ofInstant(at, BERLIN);
          boolean meant = !shown.isBefore(opens) && shown.isBefore(closes);
          assertThat(within(hours, at) == meant || within(hours, at) && repeated(at))
              .as("%s within %s to %s", at, opens, closes)
              .isTrue();
        }
      }
    }
  }

  private static List<LocalTime> halfHours() {
    return IntStream.range(0, 48)
        .mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half))
        .toList();
  }

  private static boolean within(List<ChangeWindow> hours, Instant at) {
    return hours.stream().anyMatch(one -> one.contains(at));
  }

  private static boolean repeated(Instant at) {
    LocalDateTime shown = LocalDateTime.ofInstant(at, BERLIN);
    return BERLIN.getRules().getValidOffsets(shown).size() == 2;
  }

  private static ChangeWindow day(LocalDate day) {
    return new ChangeWindow(
        day.atStartOfDay(BERLIN).toInstant(), day.plusDays(1).atStartOfDay(BERLIN).toInstant());
  }

  private static ChangeWindow around(LocalDate day) {
    return new ChangeWindow(
        day.minusDays(2).atStartOfDay(BERLIN).toInstant(),
        day.plusDays(2).atStartOfDay(BERLIN).toInstant());
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
