package org.orderly.cmdb.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.CmdbRule;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;

/** Reads which item is meant, and at which instant. */
final class ItemNumbers {

  private ItemNumbers() {}

  /** What is no number of an item is answered like one that nobody has. */
  static RecordNumber read(String typed) {
    return RecordNumber.parse(typed)
        .filter(number -> number.kind() == RecordKind.CONFIGURATION_ITEM)
        .orElseThrow(ItemNumbers::unknown);
  }

  /** How what is not there is answered. */
  static RuleViolation unknown() {
    return new RuleViolation(
        CmdbRule.ITEM_UNKNOWN, "There is no item of this number that you may see");
  }

  /** The instant meant; null where none was typed. */
  static @Nullable Instant instant(String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      Instant at = Instant.parse(typed.strip());
      if (at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("9000-01-01T00:00:00Z"))) {
        return at;
      }
    } catch (DateTimeParseException malformed) {
      throw refused(field);
    }
    throw refused(field);
  }

  static Instant required(String field, @Nullable String typed) {
    Instant at = instant(field, typed);
    if (at == null) {
      throw refused(field);
    }
    return at;
  }

  private static RuleViolation refused(String field) {
    return new RuleViolation(
        KernelRule.INPUT_REFUSED,
        "Refused: " + field,
        Map.of(field, "An instant such as 2026-03-01T08:00:00Z"));
  }
}
