package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.change.BlackoutPeriodView;
import org.orderly.change.ChangeWindow;
import org.orderly.change.NewBlackoutPeriod;
import org.orderly.change.NewMaintenanceWindow;
import org.orderly.change.ScheduleSubject;

class PeriodRequestTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2027-03-28, 23",
    "Europe/Berlin, 2027-10-31, 25",
    "Europe/Berlin, 2027-06-01, 24",
    "America/New_York, 2027-03-14, 23",
    "America/New_York, 2027-11-07, 25",
    "UTC, 2027-03-28, 24"
  })
  void aBlackoutOfAWholeDayIsWhatTheClockShowsOfThatDay(ZoneId zone, LocalDate day, int hours) {
    NewBlackoutPeriod typed = blackout(day + "T00:00", day.plusDays(1) + "T00:00", zone);
    ChangeWindow closed = new ChangeWindow(typed.starts(), typed.ends());
    assertThat(Duration.between(closed.starts(), closed.ends())).hasHours(hours);
    ScheduleGrid grid =
        ScheduleGrid.of(
            ScheduleGrid.firstOfWeek(day),
            2,
            day,
            day,
            1,
            zone,
            new ScheduleGrid.Plan(
                List.of(),
                List.of(
                    new BlackoutPeriodView(
                        1,
                        ScheduleSubject.EVERYTHING,
                        "Closing",
                        closed,
                        "manager",
                        closed.starts(),
                        null)),
                List.of()));
    assertThat(grid.weeks().stream().flatMap(List::stream).filter(ScheduleGrid.Day::busy))
        .extracting(ScheduleGrid.Day::date)
        .containsExactly(day);
  }

  private static NewBlackoutPeriod blackout(String starts, String ends, ZoneId zone) {
    return new PeriodRequest(
            "everything", null, null, "Closing", null, null, null, null, starts, ends)
        .blackout(zone);
  }

  @Test
  void hoursWithoutADayAreMeantEachWeek() {
    NewMaintenanceWindow typed =
        new PeriodRequest(
                "service", "mail", "Patch night", null, "", "22:00", "04:00", "", null, null)
            .maintenance(ZoneOffset.UTC);
    assertThat(typed.weekly()).isTrue();
    assertThat(typed.zone()).isEqualTo(ZoneOffset.UTC);
  }
}
