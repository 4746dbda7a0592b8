package org.orderly.servicelevel.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.ReportPeriod;
import org.orderly.servicelevel.ServiceLevelRule;
import org.orderly.servicelevel.ServiceLevelScope;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which report is asked for, as an address says it.
 *
 * @param customer the key of a customer; all where it is blank
 * @param service the key of a service; all where it is blank
 * @param period such as 2026-10, 2026-Q4, 2026-H2 or 2026; the current month where it is blank
 * @param zone the id of the zone by whose days the period is meant; the reader's where it is blank
 */
record ServiceLevelQuery(
    @Nullable String customer,
    @Nullable String service,
    @Nullable String period,
    @Nullable String zone) {

  ServiceLevelScope scope() {
    return new ServiceLevelScope(given(customer), given(service));
  }

  private static @Nullable String given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /**
   * The period meant.
   *
   * @throws RuleViolation ITSM-SLM-051 where there is none such
   */
  ReportPeriod period(ZoneId readers, Instant now) {
    ZoneId meant = zone(readers);
    String typed = given(period);
    return typed == null
        ? ReportPeriod.of(ReportPeriod.Length.MONTH, now, meant)
        : ReportPeriod.find(typed, meant).orElseThrow(ServiceLevelQuery::noPeriod);
  }

  private ZoneId zone(ZoneId readers) {
    String typed = given(zone);
    if (typed == null) {
      return readers;
    }
    if (!ZoneId.getAvailableZoneIds().contains(typed)) {
      throw refused("zone", "A zone such as Europe/Berlin");
    }
    return ZoneId.of(typed);
  }

  private static RuleViolation noPeriod() {
    return refused("period", "A period such as 2026-10, 2026-Q4, 2026-H2 or 2026");
  }

  private static RuleViolation refused(String field, String message) {
    return new RuleViolation(
        ServiceLevelRule.PERIOD_REFUSED,
        "Refused: " + field + ". " + message,
        Map.of(field, message));
  }

  /** Where the targets are listed that were missed, of one metric and priority. */
  public String missed(String metric, String priority) {
    return address("/service-levels/missed", Map.of("metric", metric, "priority", priority));
  }

  /** The address of the same report under another path. */
  public String address(String path) {
    return address(path, Map.of());
  }

  /** The same, with what else is asked for. */
  String address(String path, Map<String, String> more) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, Object> values = new HashMap<>();
    add("customer", customer, address, values);
    add("service", service, address, values);
    add("period", period, address, values);
    add("zone", zone, address, values);
    more.forEach((name, value) -> add(name, value, address, values));
    return address.encode().buildAndExpand(values).toUriString();
  }

  private static void add(
      String name,
      @Nullable String typed,
      UriComponentsBuilder address,
      Map<String, Object> values) {
    String value = given(typed);
    if (value != null) {
      address.queryParam(name, "{" + name + "}");
      values.put(name, value);
    }
  }
}
