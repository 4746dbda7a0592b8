package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

  @ParameterizedTest
  @CsvSource({
    "2027-01-04T09:00:00Z, 5, UTC, 2027-01-11T09:00:00Z",
    "2027-01-08T17:30:00Z, 1, UTC, 2027-01-11T17:30:00Z",
    "2027-01-09T12:00:00Z, 1, UTC, 2027-01-11T12:00:00Z",
    "2027-01-10T12:00:00Z, 2, UTC, 2027-01-12T12:00:00Z",
    "2027-01-04T09:00:00Z, 0, UTC, 2027-01-04T09:00:00Z",
    "2027-03-26T09:00:00Z, 1, Europe/Berlin, 2027-03-29T08:00:00Z"
  })
  void weekendsDoNotCountAndTheTimeOfDayStays(Instant start, int days, String zone, Instant end) {
    assertThat(BusinessDays.after(start, days, ZoneId.of(zone))).isEqualTo(end);
  }
}
