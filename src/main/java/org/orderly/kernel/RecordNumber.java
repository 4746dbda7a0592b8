package org.orderly.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a record, such as {@code INC000123}: its kind's prefix and a running number of at
 * least six digits. Numbers are never used twice.
 *
 * @param value prefix and digits
 */
public record RecordNumber(@JsonValue String value) implements Comparable<RecordNumber> {

  private static final int FEWEST_DIGITS = 6;
  private static final Pattern SHAPE = Pattern.compile("([A-Z]{2,3})([0-9]{6}|[1-9][0-9]{6,17})");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException where the value is no number of a known kind
   */
  public RecordNumber {
    Matcher matcher = SHAPE.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a record number: " + value);
    }
    RecordKind.ofPrefix(matcher.group(1));
  }

  /**
   * The number of a kind's n-th record.
   *
   * @param running 1 or more
   */
  public static RecordNumber of(RecordKind kind, long running) {
    String digits = Long.toString(running);
    return new RecordNumber(
        kind.prefix() + "0".repeat(Math.max(0, FEWEST_DIGITS - digits.length())) + digits);
  }

  /** Reads what somebody typed or sent; empty where it is no record number. */
  public static Optional<RecordNumber> parse(String text) {
    try {
      return Optional.of(new RecordNumber(text));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }

  /** What kind of record this number belongs to. */
  public RecordKind kind() {
    Matcher matcher = SHAPE.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalStateException(value);
    }
    return RecordKind.ofPrefix(matcher.group(1));
  }

  /** The running number within its kind, 1 or more: also the record's surrogate key. */
  public long running() {
    return Long.parseLong(value.substring(kind().prefix().length()));
  }

  @Override
  public int compareTo(RecordNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
