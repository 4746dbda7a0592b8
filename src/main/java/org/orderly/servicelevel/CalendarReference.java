package org.orderly.servicelevel;

/**
 * One version of a working calendar, as clocks keep it: a clock is measured by the version that it
 * refers to, whatever versions follow.
 *
 * @param key the calendar's key
 * @param version 1 or more
 */
record CalendarReference(String key, int version) {

  private static final String MARK = "@";

  /** Reads {@code key}, which is version 1, or {@code key@N}. */
  static CalendarReference parse(String text) {
    int mark = text.indexOf(MARK);
    return mark < 0
        ? new CalendarReference(text, 1)
        : new CalendarReference(
            text.substring(0, mark), Integer.parseInt(text.substring(mark + 1)));
  }

  /** What {@link #parse} reads. */
  String text() {
    return version == 1 ? key : key + MARK + version;
  }
}
