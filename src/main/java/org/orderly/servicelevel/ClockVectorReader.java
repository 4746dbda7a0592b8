package org.orderly.servicelevel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an expectation of the arithmetic as other projects write theirs, tolerantly. */
final class ClockVectorReader {

  private final JsonNode vector;

  private ClockVectorReader(JsonNode vector) {
    this.vector = vector;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException saying what cannot be read
   */
  static ClockVector read(JsonNode vector) {
    if (!vector.isObject()) {
      throw new IllegalArgumentException("it is no object");
    }
    return new ClockVectorReader(vector).read();
  }

  private ClockVector read() {
    ZoneId zone = zone();
    WorkingCalendar calendar = new WorkingCalendar(new VectorHours(vector).calendar(zone));
    boolean elapsed = elapsed();
    Instant from = instant("from", zone);
    return new ClockVector(
        calendar,
        unit(),
        from,
        elapsed ? instant("to", zone) : null,
        elapsed ? WorkingTime.ZERO : new WorkingTime(millis("seconds")),
        pauses(zone),
        elapsed ? ClockVector.seconds(millis("expectSeconds")) : expectedInstant(zone));
  }

  private ZoneId zone() {
    String zone = text("zone");
    if (zone != null) {
      return VectorTexts.zone(zone);
    }
    try {
      return OffsetDateTime.parse(given("from")).getOffset();
    } catch (DateTimeException without) {
      throw new IllegalArgumentException("there is no zone, and from has no offset", without);
    }
  }

  private boolean elapsed() {
    String kind = text("kind");
    if (kind == null) {
      return vector.hasNonNull("to");
    }
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "elapsed" -> true;
      case "add" -> false;
      default -> throw new IllegalArgumentException("kind is neither elapsed nor add: " + kind);
    };
  }

  private TargetUnit unit() {
    String unit = text("unit");
    return unit != null && unit.equals(TargetUnit.WORKING_DAYS.word())
        ? TargetUnit.WORKING_DAYS
        : TargetUnit.WORKING_TIME;
  }

  private String expectedInstant(ZoneId zone) {
    String expected = given("expectInstant");
    return expected.equalsIgnoreCase(ClockVector.NEVER)
        ? ClockVector.NEVER
        : VectorTexts.instant(expected, zone).toString();
  }

  private List<ClockVector.Pause> pauses(ZoneId zone) {
    List<ClockVector.Pause> read = new ArrayList<>();
    for (JsonNode pause : vector.path("pauses")) {
      JsonNode from = VectorTexts.begin(pause);
      JsonNode to = VectorTexts.end(pause);
      if (from == null) {
        throw new IllegalArgumentException("a pause has no beginning: " + pause);
      }
      Instant begins = VectorTexts.instant(from.asText(), zone);
      @Nullable Instant ends = to == null ? null : VectorTexts.instant(to.asText(), zone);
      if (ends != null && ends.isBefore(begins)) {
        throw new IllegalArgumentException("a pause ends before it begins: " + pause);
      }
      read.add(new ClockVector.Pause(begins, ends));
    }
    read.sort(Comparator.comparing(ClockVector.Pause::from));
    return merged(read);
  }

  private static List<ClockVector.Pause> merged(List<ClockVector.Pause> pauses) {
    List<ClockVector.Pause> merged = new ArrayList<>();
    for (ClockVector.Pause pause : pauses) {
      ClockVector.Pause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || last.to() != null && last.to().isBefore(pause.from())) {
        merged.add(pause);
      } else if (last.to() != null) {
        boolean longer = pause.to() == null || pause.to().isAfter(last.to());
        merged.set(
            merged.size() - 1, new ClockVector.Pause(last.from(), longer ? pause.to() : last.to()));
      }
    }
    return merged;
  }

  private Instant instant(String field, ZoneId zone) {
    return VectorTexts.instant(given(field), zone);
  }

  private long millis(String field) {
    String number = given(field);
    try {
      return new BigDecimal(number).movePointRight(3).longValueExact();
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException(field + " is no number: " + number, none);
    } catch (ArithmeticException unfit) {
      throw new IllegalArgumentException(
          field + " is finer than a millisecond or too large: " + number, unfit);
    }
  }

  private String given(String field) {
    String text = text(field);
    if (text == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text;
  }

  private @Nullable String text(String field) {
    JsonNode value = vector.path(field);
    String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    return text.isEmpty() ? null : text;
  }
}
