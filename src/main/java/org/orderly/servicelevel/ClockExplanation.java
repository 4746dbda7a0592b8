package org.orderly.servicelevel;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.orderly.catalogue.OfferingLevel;

/**
 * What the clocks of a record show, and all that it follows from: whoever has this can recompute
 * it.
 *
 * @param readAt the instant for which it holds
 * @param calendars the calendars that segments were measured by
 * @param events what happened to the clocks, in order; none for those who are no staff
 * @param alarms what was raised; none for those who are no staff
 */
public record ClockExplanation(
    String number,
    Instant readAt,
    OfferingLevel offeringLevel,
    List<ClockView> clocks,
    List<CalendarView> calendars,
    List<ClockEvent> events,
    List<RaisedAlarm> alarms) {

  /**
   * What those are told who are no staff: not who did what, what was raised, and what is forecast
   * (ADR 0050).
   */
  ClockExplanation forCallers() {
    return new ClockExplanation(
        number,
        readAt,
        offeringLevel,
        clocks.stream().map(ClockView::forCallers).toList(),
        calendars,
        List.of(),
        List.of());
  }

  static ClockExplanation of(
      RecordClocks clocks,
      Function<String, WorkingCalendar> calendars,
      Forecasts forecasts,
      Instant now) {
    List<ClockReading> readings = clocks.history().readings(calendars, now);
    return new ClockExplanation(
        clocks.number().value(),
        now,
        clocks.terms().offeringLevel(),
        readings.stream()
            .map(
                reading ->
                    ClockView.of(reading, forecasts.of(reading, clocks.service()).orElse(null)))
            .toList(),
        readings.stream()
            .flatMap(reading -> reading.segments().stream())
            .map(ClockSegment::calendar)
            .distinct()
            .map(calendars)
            .map(CalendarView::of)
            .toList(),
        clocks.history().events(),
        clocks.history().alarms());
  }
}
