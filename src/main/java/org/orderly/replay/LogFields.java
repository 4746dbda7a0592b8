package org.orderly.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.orderly.incident.HoldReason;
import org.orderly.incident.ResolutionCode;

/** What the people of the log type into the forms, by the forms' keys. */
final class LogFields {

  static final Map<String, Object> RESUMPTION = Map.of();
  static final Map<String, Object> CONFIRMATION = Map.of("confirmed", "yes");

  private static final Duration LONGEST_HOLD = Duration.ofDays(30);

  private LogFields() {}

  static Map<String, Object> classification(LogRow row, LogCast cast) {
    return Map.of(
        "category", cast.category(row.category()),
        "subcategory", row.subcategory(),
        "assessedByHand", true,
        "impact", row.impact().word(),
        "urgency", row.urgency().word(),
        "assessmentReason", reason(row),
        "assignmentGroup", cast.group(row.group()));
  }

  /** The log does not say until when; the log alone ends it. */
  static Map<String, Object> hold(HoldReason reason, Instant now) {
    return Map.of(
        "nextStep", "on-hold",
        "holdReason", reason.word(),
        "holdUntilInput", now.plus(LONGEST_HOLD).toString());
  }

  /** The log's codes are anonymous, so the text keeps them and all count as fixed. */
  static Map<String, Object> resolution(LogRow row) {
    return Map.of(
        "nextStep",
        "resolved",
        "resolutionCode",
        ResolutionCode.FIXED_PERMANENT.word(),
        "resolutionText",
        "Resolved in the log with «" + row.closedCode() + "»");
  }

  static Map<String, Object> reopening(LogRow row) {
    return Map.of("confirmed", "no", "comment", reason(row));
  }

  static String reason(LogRow row) {
    return "As in the log's line " + row.line();
  }
}
