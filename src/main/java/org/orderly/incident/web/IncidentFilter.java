package org.orderly.incident.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.IncidentQuery;
import org.orderly.incident.IncidentState;
import org.orderly.incident.Priority;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Words;

/** What a list of incidents is restricted to, as an address says it. */
record IncidentFilter(
    @Nullable IncidentState state,
    @Nullable Priority priority,
    @Nullable String service,
    @Nullable String assignedTo,
    @Nullable String text) {

  private static final int LARGEST_PAGE = 100;
  private static final int LAST_PAGE = 100_000;
  private static final int LONGEST_TEXT = 200;

  /**
   * Reads what an address says; blank does not restrict.
   *
   * @throws RuleViolation ITSM-KRN-001 for a word that its list does not have
   */
  static IncidentFilter of(
      @Nullable String state,
      @Nullable String priority,
      @Nullable String service,
      @Nullable String assignedTo,
      @Nullable String text) {
    IncidentFilter filter =
        new IncidentFilter(
            Words.read(IncidentState.class, "state", state),
            Words.read(Priority.class, "priority", priority),
            filled(service),
            filled(assignedTo),
            filled(text));
    if (filter.text != null && filter.text.length() > LONGEST_TEXT) {
      throw refused(Map.of("q", "At most " + LONGEST_TEXT + " characters"));
    }
    return filter;
  }

  /**
   * One page of what is asked for.
   *
   * @throws RuleViolation ITSM-KRN-001 for a page or size out of bounds
   */
  IncidentQuery query(int page, int size) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (page < 0 || page > LAST_PAGE) {
      fields.put("page", "A number from 0 to " + LAST_PAGE);
    }
    if (size < 1 || size > LARGEST_PAGE) {
      fields.put("size", "A number from 1 to " + LARGEST_PAGE);
    }
    if (!fields.isEmpty()) {
      throw refused(fields);
    }
    return new IncidentQuery(state, priority, service, assignedTo, text, null, page, size);
  }

  private static @Nullable String filled(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed;
  }

  private static RuleViolation refused(Map<String, String> fields) {
    return new RuleViolation(
        KernelRule.INPUT_REFUSED, "Refused: " + String.join("; ", fields.values()), fields);
  }
}
