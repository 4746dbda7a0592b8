package org.orderly.servicelevel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds agreements and contracts as programs send them. */
public final class AgreementBodies {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Object> fields = new LinkedHashMap<>();

  private AgreementBodies() {}

  /** A service level agreement in office hours: P1 to P3, in minutes of working time. */
  public static AgreementBodies agreement(String key, String customer, String... services) {
    return new AgreementBodies()
        .with("key", key)
        .with("customer", customer)
        .with("zone", "Europe/Berlin")
        .with("name", "Agreement " + key)
        .with("services", List.of(services))
        .with("offeringLevel", "gold")
        .with("calendar", "office-hours")
        .with("validFrom", "2020-01-01")
        .target("P1", "response", "working-time", 30)
        .target("P1", "resolution", "working-time", 240)
        .target("P2", "response", "working-time", 45)
        .target("P2", "resolution", "working-time", 300)
        .target("P3", "response", "working-time", 60)
        .target("P3", "resolution", "working-time", 480);
  }

  /** What a group promises for a service: half of the agreement above. */
  public static AgreementBodies between(String key, String group, String service) {
    AgreementBodies body = agreement(key, null, service);
    body.fields.remove("targets");
    return body.with("kind", "operational-level")
        .with("providingGroup", group)
        .target("P1", "response", "working-time", 15)
        .target("P1", "resolution", "working-time", 120)
        .target("P2", "response", "working-time", 20)
        .target("P2", "resolution", "working-time", 150)
        .target("P3", "response", "working-time", 30)
        .target("P3", "resolution", "working-time", 240);
  }

  /** What a supplier promises for a service: a third of the agreement above. */
  public static AgreementBodies contract(String key, String service) {
    return new AgreementBodies()
        .with("key", key)
        .with("title", "Contract " + key)
        .with("services", List.of(service))
        .with("zone", "Europe/Berlin")
        .with("calendar", "office-hours")
        .with("validFrom", "2020-01-01")
        .target("P1", "response", "working-time", 10)
        .target("P1", "resolution", "working-time", 80)
        .target("P2", "response", "working-time", 15)
        .target("P2", "resolution", "working-time", 100)
        .target("P3", "response", "working-time", 20)
        .target("P3", "resolution", "working-time", 160);
  }

  public AgreementBodies with(String field, Object value) {
    fields.put(field, value instanceof LocalDate day ? day.toString() : value);
    return this;
  }

  public AgreementBodies without(String field) {
    fields.remove(field);
    return this;
  }

  /** A target of incidents in the place of one of this priority and metric. */
  public AgreementBodies target(String priority, String metric, String measure, Object amount) {
    List<Map<String, Object>> targets = new ArrayList<>(targets());
    targets.removeIf(
        target -> target.get("priority").equals(priority) && target.get("metric").equals(metric));
    targets.add(
        Map.of(
            "recordType", "incident",
            "priority", priority,
            "metric", metric,
            "measure", measure,
            "amount", amount));
    return with("targets", targets);
  }

  public AgreementBodies noTarget(String priority, String metric) {
    List<Map<String, Object>> targets = new ArrayList<>(targets());
    targets.removeIf(
        target -> target.get("priority").equals(priority) && target.get("metric").equals(metric));
    return with("targets", targets);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> targets() {
    return (List<Map<String, Object>>) fields.getOrDefault("targets", List.of());
  }

  public String json() {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }
}
