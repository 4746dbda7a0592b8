package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.servicelevel.ReportPeriod.Length;

class ReportPeriodTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-10, MONTH,     2026-10-01, 2026-11-01, 2026-09",
    "2026-01, MONTH,     2026-01-01, 2026-02-01, 2025-12",
    "2026-Q4, QUARTER,   2026-10-01, 2027-01-01, 2026-Q3",
    "2026-Q1, QUARTER,   2026-01-01, 2026-04-01, 2025-Q4",
    "2026-H2, HALF_YEAR, 2026-07-01, 2027-01-01, 2026-H1",
    "2026,    YEAR,      2026-01-01, 2027-01-01, 2025"
  })
  void whatIsWrittenIsReadAndWrittenAgain(
      String text, Length length, LocalDate from, LocalDate to, String before) {
    ReportPeriod period = ReportPeriod.find(text, BERLIN).orElseThrow();
    assertThat(period.length()).isEqualTo(length);
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
    assertThat(period.text()).isEqualTo(text);
    assertThat(period.plus(-1).text()).isEqualTo(before);
    assertThat(period.last(3)).hasSize(3).last().isEqualTo(period);
    assertThat(ReportPeriod.of(length, period.begin(), BERLIN)).isEqualTo(period);
    assertThat(ReportPeriod.of(length, period.end().minusMillis(1), BERLIN)).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "26-10", "2026-13", "2026-00", "2026-Q5", "2026-H3", "1989", "3000", "2026-1", "x"
      })
  void whatIsNoPeriodIsNone(String text) {
    assertThat(ReportPeriod.find(text, BERLIN)).isEmpty();
  }

  @Test
  void aMonthIsAsLongAsTheWallClockShows() {
    ReportPeriod october = ReportPeriod.find("2026-10", BERLIN).orElseThrow();
    assertThat(october.begin()).isEqualTo(Instant.parse("2026-09-30T22:00:00Z"));
    assertThat(Duration.between(october.begin(), october.end()))
        .isEqualTo(Duration.ofDays(31).plusHours(1));
  }

  @Test
  void noQuarterBeginsInFebruary() {
    assertThatThrownBy(() -> new ReportPeriod(Length.QUARTER, YearMonth.of(2026, 2), BERLIN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
