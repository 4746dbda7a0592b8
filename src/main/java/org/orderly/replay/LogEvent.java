package org.orderly.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something to be replayed at an instant.
 *
 * @param at never before what precedes it in the same incident
 * @param report whether the incident is reported with the row's facts; else the row is applied
 */
record LogEvent(Instant at, LogRow row, boolean report) {

  /**
   * All events of all incidents by instant. Within one incident the file's order stands: where time
   * goes back, a row happens with the one before it. An incident is reported when it was opened, or
   * with its first row where that is earlier.
   */
  static List<LogEvent> inOrder(ServiceNowLog log) {
    List<LogEvent> events = new ArrayList<>();
    for (List<LogRow> rows : log.incidents().values()) {
      LogRow first = rows.get(0);
      Instant at = earlier(first.openedAt(), first.updatedAt());
      events.add(new LogEvent(at, first, true));
      for (LogRow row : rows) {
        at = later(at, row.updatedAt());
        events.add(new LogEvent(at, row, false));
      }
    }
    events.sort(
        Comparator.comparing(LogEvent::at)
            .thenComparing(event -> event.row().line())
            .thenComparing(event -> !event.report()));
    return events;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
