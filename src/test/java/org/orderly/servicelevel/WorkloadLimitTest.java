package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadLimitTest {

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2026-10, 10",
    "MONTH, 2026-Q4, 30",
    "MONTH, 2026, 120",
    "QUARTER, 2026-H2, 20",
    "QUARTER, 2026-10,",
    "YEAR, 2026, 10",
    "YEAR, 2026-H1,",
    "WEEK, 2026-10,"
  })
  void aLimitHoldsForWholeNumbersOfItsPeriods(WorkloadPeriod per, String period, Long most) {
    assertThat(
            new WorkloadLimit("incident", 10, per)
                .within(ReportPeriod.find(period, ZoneOffset.UTC).orElseThrow()))
        .isEqualTo(most == null ? OptionalLong.empty() : OptionalLong.of(most));
  }
}
