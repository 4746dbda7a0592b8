package example.badhouse.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Asks the machine for the time, in every way there is. */
class OwnTime {

  Instant instant() {
    return Instant.now();
  }

  LocalDate day() {
    return LocalDate.now();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Date date() {
    return new Date();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  LocalDate allowed(Clock clock) {
    return LocalDate.now(clock);
  }
}
