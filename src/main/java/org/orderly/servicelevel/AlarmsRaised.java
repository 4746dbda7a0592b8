package org.orderly.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.ClockHistory.DueAlarm;

/**
 * What it comes to when the alarms of a record that are due are raised.
 *
 * @param history with them
 * @param alarms those raised, soonest due first
 * @param next when the next one is due; null where none is
 */
record AlarmsRaised(ClockHistory history, List<RaisedAlarm> alarms, @Nullable Instant next) {

  /**
   * Raises what is due.
   *
   * @param tolerance how long after it was due an alarm is still in time
   */
  static AlarmsRaised of(
      ClockHistory history,
      Instant now,
      Duration tolerance,
      Function<String, WorkingCalendar> calendars) {
    List<DueAlarm> all = history.due(calendars);
    Predicate<DueAlarm> ahead = alarm -> alarm.at().isAfter(now);
    List<RaisedAlarm> raised =
        all.stream()
            .filter(ahead.negate())
            .map(alarm -> alarm.raised(now, alarm.at().plus(tolerance).isBefore(now)))
            .toList();
    return new AlarmsRaised(
        history.raised(raised),
        raised,
        all.stream().filter(ahead).map(DueAlarm::at).findFirst().orElse(null));
  }
}
