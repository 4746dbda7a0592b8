package org.orderly.change;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is refused of a window: that it ends before it starts, is over, or lasts too long. */
final class WindowCheck {

  /** The longest that a window lasts; so no longer ago one can have begun that still lasts. */
  static final Duration LONGEST = Duration.ofDays(31);

  private WindowCheck() {}

  /** Puts a message for each field that is refused of a window in which work is planned. */
  static void planned(
      @Nullable Instant starts,
      @Nullable Instant ends,
      Instant now,
      String start,
      String end,
      Map<String, String> refused) {
    bounded(starts, ends, LONGEST, start, end, refused);
    if (starts != null && starts.isBefore(now)) {
      refused.putIfAbsent(start, "The window lies in the past. Give a start that is to come");
    }
  }

  /** Puts a message for each field that is refused of a period. */
  static void bounded(
      @Nullable Instant starts,
      @Nullable Instant ends,
      Duration longest,
      String start,
      String end,
      Map<String, String> refused) {
    if (starts == null) {
      refused.putIfAbsent(start, "Give when it starts, such as 2027-01-01T20:00Z");
    }
    if (ends == null) {
      refused.putIfAbsent(end, "Give when it ends, such as 2027-01-01T22:00Z");
    }
    if (starts == null || ends == null) {
      return;
    }
    if (!ends.isAfter(starts)) {
      refused.put(end, "The end is not after the start");
    } else if (Duration.between(starts, ends).compareTo(longest) > 0) {
      refused.put(end, "It lasts " + longest.toDays() + " days at most");
    }
  }
}
