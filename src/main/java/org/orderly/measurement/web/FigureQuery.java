package org.orderly.measurement.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Words;
import org.orderly.measurement.MeasurementRule;

/**
 * Of which records a program asks for a figure.
 *
 * @param scope all, service, customer, group or supplier; all where it is left out
 * @param of the key of the service, customer, group or supplier
 */
record FigureQuery(@Nullable String scope, @Nullable String of) {

  /**
   * The scope meant.
   *
   * @throws RuleViolation ITSM-KRN-001 for another word, ITSM-MEA-002 where the key is missing, or
   *     given where none is needed
   */
  FigureScope read() {
    FigureScope.Kind kind =
        Objects.requireNonNullElse(
            Words.read(FigureScope.Kind.class, "scope", scope), FigureScope.Kind.ALL);
    return FigureScope.find(kind, of == null || of.isBlank() ? null : of.strip())
        .orElseThrow(() -> refused(kind));
  }

  private static RuleViolation refused(FigureScope.Kind kind) {
    String message =
        kind == FigureScope.Kind.ALL
            ? "Leave it out for all records"
            : "Give the key of the " + kind.word();
    return new RuleViolation(
        MeasurementRule.SCOPE_REFUSED, "Refused: of. " + message, Map.of("of", message));
  }

  /**
   * The instant that a field names.
   *
   * @throws RuleViolation ITSM-MEA-003 where it names none
   */
  static Instant instant(String field, @Nullable String typed) {
    try {
      return Instant.parse(typed == null ? "" : typed.strip());
    } catch (DateTimeException malformed) {
      String message = "An instant such as 2026-03-01T00:00:00Z";
      throw new RuleViolation(
          MeasurementRule.PERIOD_REFUSED,
          "Refused: " + field + ". " + message,
          Map.of(field, message));
    }
  }
}
