package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.servicelevel.CalendarHours;
import org.orderly.servicelevel.DatedHours;
import org.orderly.servicelevel.WorkingInterval;

/** What people type for hours and dates is read, and written so that it is read the same again. */
class CalendarLinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          08:00–12:00, 13:00–17:00 | 08:00–12:00, 13:00–17:00
          8-12;13-17:30            | 08:00–12:00, 13:00–17:30
          00:00 — 24:00            | 00:00–24:00
          22:00-00:00              | 22:00–24:00
          0:00-23:59               | 00:00–23:59
          """)
  void hoursAreReadAsPeopleTypeThem(String typed, String written) {
    assertThat(CalendarLines.hours(typed).map(CalendarHours::written)).hasValue(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8 to 5", "08:00", "08:00-", "25:00-26:00", "08:00:30-09:00", "8-12 x"})
  void whatIsNoHoursIsNot(String typed) {
    assertThat(CalendarLines.hours(typed)).isEmpty();
  }

  @Test
  void whatIsFarTooLongIsRefusedAndNotReadOn() {
    assertThat(CalendarLines.hours("08:00-09:00, ".repeat(20_000) + "08:00-09:00")).isEmpty();
    Map<String, String> unreadable = new LinkedHashMap<>();
    CalendarLines.dates("2026-12-24 " + "08:00-09:00, ".repeat(20_000) + "10:00-11:00", unreadable);
    assertThat(unreadable).containsOnlyKeys("dates.line-1");
    String years =
        IntStream.range(0, 9_000)
            .mapToObj(year -> "%04d-01-01..%04d-12-31 x".formatted(year, year))
            .collect(Collectors.joining("\n"));
    assertThat(CalendarLines.dates(years, new LinkedHashMap<>())).hasSizeBetween(5_000, 5_400);
    Map<String, String> faults = new LinkedHashMap<>();
    CalendarLines.dates("Christmas\n".repeat(9_000), faults);
    assertThat(faults).hasSize(100);
  }

  @Test
  void datesAreReadAsTheyAreWritten() {
    SortedMap<LocalDate, DatedHours> dates = new TreeMap<>();
    LocalDate day = LocalDate.of(2026, 12, 24);
    List<WorkingInterval> morning = List.of(WorkingInterval.of("08:00", "12:00"));
    List<String> names =
        List.of("Eve", "– a dash", "8-12 hours", "08:00–12:00 too", "2026-12-25", "..", "Día, ½ ✓");
    for (String name : names) {
      dates.put(day, DatedHours.holiday(name));
      dates.put(day.plusDays(1), DatedHours.holiday(name));
      dates.put(day.plusDays(2), new DatedHours(name, morning));
      day = day.plusDays(4);
    }
    Map<String, String> unreadable = new LinkedHashMap<>();
    String lines = String.join("\n", CalendarLines.written(dates));
    assertThat(CalendarLines.dates(lines, unreadable)).isEqualTo(dates);
    assertThat(unreadable).isEmpty();
    assertThat(lines.lines()).hasSize(2 * names.size());
  }
}
