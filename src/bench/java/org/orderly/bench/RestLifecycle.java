package org.orderly.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * The life cycle of an incident over HTTP: report, classify, claim, work note, hold, resume,
 * resolve, confirm. Each who acts finds the task in the record, as it comes to them.
 */
final class RestLifecycle implements Runnable {

  /** How far a life cycle goes. */
  enum Until {
    REPORTED,
    CLASSIFIED,
    CLAIMED,
    HELD,
    RESOLVED,
    CLOSED
  }

  private final Client caller;
  private final Client agent;
  private final Client resolver;
  private final String service;
  private final Clock clock;

  RestLifecycle(Client caller, Client agent, Client resolver, String service, Clock clock) {
    this.caller = caller;
    this.agent = agent;
    this.resolver = resolver;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public void run() {
    until(Until.CLOSED, "Mail is slow");
  }

  /** Lets an incident of this title come so far; answers its number. */
  String until(Until end, String title) {
    String number = report(title).get("number").asText();
    if (end.compareTo(Until.CLASSIFIED) >= 0) {
      String task = task(agent, number);
      agent.act("/api/tasks/" + task + "/claim", Map.of());
      agent.act("/api/tasks/" + task + "/complete", classification());
    }
    if (end.compareTo(Until.CLAIMED) >= 0) {
      claim(number, end);
    }
    if (end.compareTo(Until.RESOLVED) >= 0) {
      complete(resolver, number, Map.of("workNote", "Called back"));
      complete(resolver, number, resolution());
    }
    if (end == Until.CLOSED) {
      complete(caller, number, Map.of("confirmed", "yes"));
    }
    return number;
  }

  private JsonNode report(String title) {
    return caller.create(
        "/api/incidents",
        Map.of(
            "title", title,
            "description", "Since this morning",
            "service", service,
            "scope", "department",
            "workStoppage", "no",
            "workaround", "poor",
            "category", "software"));
  }

  private void claim(String number, Until end) {
    String task = task(resolver, number);
    resolver.act("/api/tasks/" + task + "/claim", Map.of());
    resolver.create(
        "/api/incidents/" + number + "/journal",
        Map.of("text", "Looked at the queue", "visibility", "internal"));
    if (end.compareTo(Until.HELD) >= 0) {
      resolver.act("/api/tasks/" + task + "/complete", hold());
    }
  }

  private void complete(Client person, String number, Map<String, ?> fields) {
    person.act("/api/tasks/" + task(person, number) + "/complete", fields);
  }

  private static String task(Client person, String number) {
    JsonNode incident = person.read("/api/incidents/" + number);
    return incident.get("activities").get(0).get("id").asText();
  }

  private static Map<String, String> classification() {
    return Map.of(
        "category", "software",
        "scope", "department",
        "workStoppage", "no",
        "workaround", "poor");
  }

  private Map<String, String> hold() {
    return Map.of(
        "nextStep", "on-hold",
        "holdReason", "awaiting-caller",
        "holdUntilInput", clock.instant().plus(Duration.ofDays(2)).toString(),
        "holdAskedText", "Which mailbox is it?");
  }

  private static Map<String, String> resolution() {
    return Map.of(
        "nextStep", "resolved",
        "resolutionCode", "fixed-permanent",
        "resolutionText", "Restarted the queue");
  }
}
