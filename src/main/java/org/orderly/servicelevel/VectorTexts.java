package org.orderly.servicelevel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads zones, instants, dates, weekdays and times of day in the ways that people write them. */
final class VectorTexts {

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,3}))?)?");
  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);
  private static final int DATE_LENGTH = "2026-12-25".length();
  private static final int SHORTEST_WEEKDAY = 2;
  private static final List<String> BEGINS = List.of("from", "start", "open", "opens");
  private static final List<String> ENDS = List.of("to", "end", "close", "closes");

  private VectorTexts() {}

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text, ZoneId.SHORT_IDS);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException("there is no zone " + text, unknown);
    }
  }

  /** An instant; without an offset by the wall clock of the zone. */
  static Instant instant(String text, ZoneId zone) {
    try {
      if (text.endsWith("]")) {
        return ZonedDateTime.parse(text).toInstant();
      }
      TemporalAccessor read =
          INSTANT.parseBest(
              text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
      return read instanceof OffsetDateTime exact
          ? exact.toInstant()
          : LocalDateTime.from(read).atZone(zone).toInstant();
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException("this is no instant: " + text, unreadable);
    }
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text);
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException("this is no date: " + text, unreadable);
    }
  }

  static DayOfWeek weekday(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (text.length() >= SHORTEST_WEEKDAY
          && day.name().startsWith(text.strip().toUpperCase(Locale.ROOT))) {
        return day;
      }
    }
    throw new IllegalArgumentException("this is no weekday: " + text);
  }

  /** A time of day in milliseconds since midnight, up to 24:00. */
  static long time(String text) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      throw new IllegalArgumentException("this is no time of day: " + text);
    }
    long seconds =
        (Long.parseLong(time.group(1)) * 60 + Long.parseLong(time.group(2))) * 60
            + (time.group(3) == null ? 0 : Long.parseLong(time.group(3)));
    String fraction = time.group(4) == null ? "" : time.group(4);
    long millis = seconds * 1_000 + Long.parseLong((fraction + "000").substring(0, 3));
    if (millis > WallClockHours.DAY || time.group(2).compareTo("59") > 0) {
      throw new IllegalArgumentException("this is no time of day: " + text);
    }
    return millis;
  }

  /** The first of a pair, or what an object names so; null where there is none. */
  static @Nullable JsonNode begin(JsonNode pair) {
    return of(pair, 0, BEGINS);
  }

  /** The second of a pair, or what an object names so; null where there is none. */
  static @Nullable JsonNode end(JsonNode pair) {
    return of(pair, 1, ENDS);
  }

  private static @Nullable JsonNode of(JsonNode pair, int place, List<String> names) {
    JsonNode found =
        pair.isArray()
            ? pair.get(place)
            : names.stream().map(pair::get).filter(one -> one != null).findFirst().orElse(null);
    return found == null || found.isNull() ? null : found;
  }
}
