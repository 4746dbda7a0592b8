package org.orderly.cmdb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.kernel.RuleViolation;

/** What is wrong with a plan, by step and field. */
final class Refusals {

  private static final int MOST = 10_000;
  private static final int MOST_TOLD = 5;
  private static final int LONGEST_SHOWN = 40;

  private final Map<String, String> fields = new LinkedHashMap<>();
  private boolean stale;

  /** What somebody typed, cut to what a message can hold. */
  static String shown(String typed) {
    return typed.codePointCount(0, typed.length()) <= LONGEST_SHOWN
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }

  void add(int step, String field, String message) {
    if (fields.size() < MOST) {
      fields.putIfAbsent("steps[" + step + "]." + field, message);
    }
  }

  /** Somebody else has written the item since it was read. */
  void stale(int step, String message) {
    stale = true;
    fields.put("steps[" + step + "].baseRevision", message);
  }

  Map<String, String> fields() {
    return fields;
  }

  boolean any() {
    return !fields.isEmpty();
  }

  RuleViolation refusal() {
    String told = fields.values().stream().limit(MOST_TOLD).collect(Collectors.joining("; "));
    String rest = fields.size() > MOST_TOLD ? "; and " + (fields.size() - MOST_TOLD) + " more" : "";
    return new RuleViolation(
        stale ? CmdbRule.WRITTEN_MEANWHILE : CmdbRule.PLAN_REFUSED,
        "Refused: " + told + rest,
        fields);
  }
}
