package org.orderly.change.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.web.TypedFields;

/** Reads instants as programs send them, and as people type them by their own clock. */
final class TypedInstants {

  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2999-12-31T00:00:00Z");

  private final ZoneId zone;
  private final Map<String, String> unreadable;

  TypedInstants(ZoneId zone, Map<String, String> unreadable) {
    this.zone = zone;
    this.unreadable = unreadable;
  }

  /** The instant meant; null where nothing was typed, or nothing that can be read. */
  @Nullable Instant orNull(String field, @Nullable String typed) {
    String text = TypedFields.text(typed);
    if (text.isEmpty()) {
      return null;
    }
    try {
      Instant read =
          text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(zone).toInstant();
      if (!read.isBefore(FIRST) && !read.isAfter(LAST)) {
        return read;
      }
    } catch (DateTimeException noInstant) {
      unreadable.put(field, "Give an instant, such as 2027-01-01T20:00Z");
      return null;
    }
    unreadable.put(field, "Give an instant between 1970 and 2999");
    return null;
  }
}
