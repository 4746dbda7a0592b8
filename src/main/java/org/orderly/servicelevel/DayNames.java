package org.orderly.servicelevel;

import org.orderly.kernel.WholeText;

/** Names of days and calendars: one line of 1 to 160 characters. */
final class DayNames {

  static final int LONGEST = 160;

  private static final String UNNAMED = "–";

  private DayNames() {}

  static boolean bad(String name) {
    return name.isBlank()
        || name.codePointCount(0, name.length()) > LONGEST
        || name.codePoints().anyMatch(Character::isISOControl);
  }

  /** What a file or a library calls a day, made to fit. */
  static String fitting(String name) {
    String line = WholeText.of(name).replaceAll("\\p{Cntrl}+", " ").strip();
    int length = line.codePointCount(0, line.length());
    String shown = length > LONGEST ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) : line;
    return shown.isBlank() ? UNNAMED : shown;
  }
}
