package org.orderly.kernel.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes instants as a person reads them: in their own zone and language. */
public final class LocalTimes {

  private final DateTimeFormatter format;

  /** Times for somebody in this zone who speaks this language. */
  public LocalTimes(ZoneId zone, Locale locale) {
    this.format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(spoken(locale))
            .withZone(zone);
  }

  /** A day as somebody writes it who speaks this language. */
  public static String day(LocalDate day, Locale locale) {
    return day.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(spoken(locale)));
  }

  /** Our English is British. */
  private static Locale spoken(Locale locale) {
    return locale.getLanguage().equals("en") ? Locale.UK : locale;
  }

  /** Date and time to the minute; a dash where there is none. */
  public String of(@Nullable Instant instant) {
    return instant == null ? "–" : format.format(instant);
  }
}
