package org.orderly.incident.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.IncidentCriteria;
import org.orderly.incident.IncidentQuery;
import org.orderly.incident.IncidentState;
import org.orderly.incident.Priority;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Words;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of incidents is restricted to, as an address says it; blank does not restrict.
 *
 * @param state a state, or {@code open}
 * @param from the first day of opening, as 2026-03-01
 * @param to the last day of opening
 * @param q a number, or words of title, description or resolution
 */
record IncidentFilter(
    @Nullable String state,
    @Nullable String priority,
    @Nullable String service,
    @Nullable String group,
    @Nullable String assignedTo,
    @Nullable String caller,
    @Nullable String from,
    @Nullable String to,
    @Nullable String q) {

  private static final String OPEN = "open";
  private static final int LARGEST_PAGE = 100;
  private static final int LAST_PAGE = 100_000;
  private static final int LONGEST = 200;

  /**
   * The criteria meant.
   *
   * @param zone in which a day of opening begins and ends
   * @throws RuleViolation ITSM-KRN-001 for a word that its list does not have, or a malformed day
   */
  IncidentCriteria criteria(ZoneId zone) {
    if (q != null && q.length() > LONGEST) {
      throw refused(Map.of("q", "At most " + LONGEST + " characters"));
    }
    boolean open = OPEN.equals(state);
    return new IncidentCriteria(
        open ? null : Words.read(IncidentState.class, "state", state),
        open ? true : null,
        Words.read(Priority.class, "priority", priority),
        filled(service),
        filled(group),
        filled(assignedTo),
        filled(caller),
        begin("from", from, 0, zone),
        begin("to", to, 1, zone),
        filled(q));
  }

  /**
   * One page of what is asked for.
   *
   * @throws RuleViolation ITSM-KRN-001 for a page or size out of bounds
   */
  IncidentQuery query(ZoneId zone, int page, int size) {
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
    return new IncidentQuery(criteria(zone), page, size);
  }

  /** The path with this filter, to which a page's number can be added. */
  public String address(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    add(address, "state", state);
    add(address, "priority", priority);
    add(address, "service", service);
    add(address, "group", group);
    add(address, "assignedTo", assignedTo);
    add(address, "caller", caller);
    add(address, "from", from);
    add(address, "to", to);
    add(address, "q", q);
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable String typed) {
    String value = filled(typed);
    if (value != null) {
      address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }
  }

  private static @Nullable Instant begin(
      String field, @Nullable String typed, int daysLater, ZoneId zone) {
    String day = filled(typed);
    try {
      return day == null
          ? null
          : LocalDate.parse(day).plusDays(daysLater).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException malformed) {
      throw refused(Map.of(field, "A day such as 2026-03-01"));
    }
  }

  private static @Nullable String filled(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static RuleViolation refused(Map<String, String> fields) {
    return new RuleViolation(
        KernelRule.INPUT_REFUSED, "Refused: " + String.join("; ", fields.values()), fields);
  }
}
