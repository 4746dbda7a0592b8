package org.orderly.servicelevel;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The life of one clock.
 *
 * @param service the key of the record's service; null where it is not known
 * @param events of this clock alone, in order, the first of them its start
 */
record ClockLife(@Nullable String service, List<ClockEvent> events) {

  ClockEvent start() {
    return events.get(0);
  }

  ClockEvent last() {
    return events.get(events.size() - 1);
  }

  /** Reads the clock by its first events. */
  Read read(List<ClockEvent> known, Function<String, WorkingCalendar> calendars, Instant now) {
    return new Read(service, ClockReading.of(known, calendars, now));
  }

  /** What the clock showed. */
  record Read(@Nullable String service, ClockReading reading) {

    PastClock past() {
      return new PastClock(
          reading.clock(),
          service,
          reading.target().priority(),
          reading.elapsed(),
          reading.state().stopped());
    }

    boolean missed() {
      return reading.remaining().millis() < 0;
    }

    /** Whether it counted this share of its target. */
    boolean reached(int percent) {
      return reading.elapsed().compareTo(reading.target().time().share(percent)) >= 0;
    }

    MissChance chance(PastClocks past) {
      return past.chance(
          reading.clock(),
          service,
          reading.target().priority(),
          reading.elapsed(),
          reading.target().time());
    }
  }
}
