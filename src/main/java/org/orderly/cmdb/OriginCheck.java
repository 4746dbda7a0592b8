package org.orderly.cmdb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.WholeText;

/** Every update says where it comes from and why. */
final class OriginCheck {

  private static final int LONGEST_REASON = 4_000;
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,64}");

  private OriginCheck() {}

  /** The origin with its reason as it is kept. */
  static Origin check(Origin origin) {
    Map<String, String> fields = new LinkedHashMap<>();
    String reason = WholeText.of(origin.reason()).strip();
    if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      fields.put("reason", "Give a reason of 1 to " + LONGEST_REASON + " characters");
    }
    String reference = origin.reference();
    if (reference != null && !REFERENCE.matcher(reference).matches()) {
      fields.put("reference", "Give the number of a record, or the id of an import");
    }
    if (!SOURCE.matcher(origin.source()).matches()) {
      fields.put("source", "Name a source by up to 64 of a-z, 0-9 and -");
    }
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          CmdbRule.ORIGIN_REFUSED, "Refused: " + String.join("; ", fields.values()), fields);
    }
    return new Origin(origin.kind(), reference, origin.source(), reason);
  }
}
