package org.orderly.servicelevel;

import java.util.List;

/**
 * An event of an iCalendar file, as it is written there.
 *
 * @param name its summary
 * @param lines what it says of its dates
 */
record ICalendarEvent(String name, List<Line> lines) {

  /** A property, by its name in capital letters. */
  record Line(String property, String value) {}

  /** All values of a property, each of several in one line by itself. */
  List<String> all(String property) {
    return lines.stream()
        .filter(line -> line.property().equals(property))
        .flatMap(line -> List.of(line.value().split(",", -1)).stream())
        .map(String::strip)
        .toList();
  }

  /** The whole value of a property; empty where there is none. */
  String one(String property) {
    return lines.stream()
        .filter(line -> line.property().equals(property))
        .map(line -> line.value().strip())
        .findFirst()
        .orElse("");
  }

  /** Whether it takes the place of one repetition of the event of the same UID. */
  boolean replacesARepetition() {
    return !one("RECURRENCE-ID").isEmpty();
  }
}
