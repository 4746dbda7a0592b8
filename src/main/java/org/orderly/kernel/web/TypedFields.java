package org.orderly.kernel.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/**
 * Reads fields as somebody typed or sent them, and keeps a message for each that cannot be read, so
 * that it is refused together with those that can and are wrong.
 */
public final class TypedFields {

  private static final int LONGEST_NUMBER = 9;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2999;

  private final Map<String, String> unreadable = new LinkedHashMap<>();

  /** Messages by field. */
  public Map<String, String> unreadable() {
    return unreadable;
  }

  /** The text without blanks around it; empty where nothing was typed. */
  public static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  /** The text; null where nothing was typed. */
  public static @Nullable String orNull(@Nullable String typed) {
    String text = text(typed);
    return text.isEmpty() ? null : text;
  }

  /** The texts that are not blank. */
  public static List<String> texts(@Nullable List<@Nullable String> typed) {
    return typed == null
        ? List.of()
        : typed.stream().map(TypedFields::text).filter(text -> !text.isEmpty()).toList();
  }

  /** The word meant, else the usual one; null stands for no usual one, so one has to be given. */
  public <E extends Enum<E> & Word> E word(
      Class<E> list, String field, @Nullable String typed, @Nullable E usual) {
    String text = text(typed);
    if (text.isEmpty() && usual != null) {
      return usual;
    }
    return Words.find(list, text)
        .orElseGet(
            () -> {
              unreadable.put(field, Words.allowed(list));
              return list.getEnumConstants()[0];
            });
  }

  /** The day meant, where one has to be given. */
  public LocalDate day(String field, @Nullable String typed) {
    LocalDate day = dayOrNull(field, typed);
    if (day == null) {
      unreadable.putIfAbsent(field, "Give a day, such as 2027-01-01");
      return LocalDate.EPOCH;
    }
    return day;
  }

  /** The day meant; null where nothing was typed. */
  public @Nullable LocalDate dayOrNull(String field, @Nullable String typed) {
    String text = text(typed);
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException unreadableDay) {
      unreadable.put(field, "Give a day, such as 2027-01-01");
      return null;
    }
    unreadable.put(field, "Give a day between 1970 and 2999");
    return null;
  }

  /** The whole number meant, else the usual one. */
  public int number(String field, @Nullable String typed, int usual) {
    String text = text(typed);
    if (text.isEmpty()) {
      return usual;
    }
    if (!text.matches("-?[0-9]{1," + LONGEST_NUMBER + "}")) {
      unreadable.put(field, "Give a whole number");
      return usual;
    }
    return Integer.parseInt(text);
  }
}
