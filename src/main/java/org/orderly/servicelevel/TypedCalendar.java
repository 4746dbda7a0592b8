package org.orderly.servicelevel;

import java.util.Map;

/**
 * A working calendar as somebody typed it.
 *
 * @param read what could be read of it
 * @param unreadable a message for each field that could not be read
 */
public record TypedCalendar(NewCalendar read, Map<String, String> unreadable) {

  /** A calendar of which all could be read. */
  public static TypedCalendar of(NewCalendar calendar) {
    return new TypedCalendar(calendar, Map.of());
  }
}
