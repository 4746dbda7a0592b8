package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentState;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do with incidents beside their tasks, through the door of programs. */
@OrderlyTest
class IncidentWorkApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private Http agent;
  private Http caller;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    agent = visitors.program(port, desk.agent.key());
    caller = visitors.program(port, desk.caller.key());
  }

  @Test
  void theCallerLetsSomebodyFollowAndWhoFollowsReadsThePublicLogAlone() {
    RecordNumber number = desk.claimed();
    String friend = visitors.holding(Roles.REQUESTER);
    Http follower = visitors.program(port, friend);
    assertThat(follower.get(path(number, "")).statusCode()).isEqualTo(404);
    answered(caller.postJson(path(number, "/watchers"), body("person", friend)), 200);
    answered(
        agent.postJson(path(number, "/journal"), body("text", "A note", "visibility", "internal")),
        201);
    answered(
        agent.postJson(path(number, "/journal"), body("text", "Hello", "visibility", "public")),
        201);
    assertThat(answered(follower.get(path(number, "/journal")), 200)).hasSize(1);
    answered(follower.postJson(path(number, "/watchers"), body("person", friend)), 403);
    answered(follower.send("DELETE", path(number, "/watchers/" + friend), "", null), 204);
    assertThat(follower.get(path(number, "")).statusCode()).isEqualTo(404);
  }

  @Test
  void whoIsDisturbedConfirmsInPlaceOfTheCaller() {
    String disturbed = visitors.holding(Roles.REQUESTER);
    JsonNode reported =
        answered(
            caller.postJson(
                "/api/incidents",
                body("title", "Mail is slow", "service", desk.service, "onBehalfOf", disturbed)),
            201);
    RecordNumber number = new RecordNumber(reported.get("number").asText());
    desk.classify(number, Map.of());
    desk.claim(number, IncidentDesk.RESOLVE, desk.resolver);
    desk.resolve(number);
    Http stranger = visitors.program(port, visitors.holding(Roles.REQUESTER));
    answered(stranger.postJson(path(number, "/confirmation"), "{\"confirmed\":true}"), 404);
    Http person = visitors.program(port, disturbed);
    answered(person.postJson(path(number, "/confirmation"), "{\"confirmed\":true}"), 204);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.CLOSED);
  }

  @Test
  void incidentsAreLinkedMergedAndConverted() {
    RecordNumber parent = desk.claimed();
    RecordNumber child = desk.claimed();
    answered(caller.postJson(path(parent, "/children"), body("child", child.value())), 403);
    assertThat(
            answered(agent.postJson(path(parent, "/children"), body("child", child.value())), 200))
        .hasSize(1);
    answered(agent.send("DELETE", path(parent, "/children/" + child), "", null), 204);
    assertThat(answered(agent.get(path(parent, "/children")), 200)).isEmpty();
    JsonNode merged =
        answered(
            agent.postJson(
                path(child, "/merge"), body("into", parent.value(), "reason", "The same")),
            200);
    assertThat(merged.get("closeCode").asText()).isEqualTo("merged");
    answered(
        agent.postJson(path(parent, "/merge"), body("into", child.value(), "reason", "x")), 400);
    answered(agent.postJson(path(parent, "/conversion"), body("reason", "")), 400);
    JsonNode converted =
        answered(agent.postJson(path(parent, "/conversion"), body("reason", "A request")), 200);
    assertThat(converted.get("closeCode").asText()).isEqualTo("converted");
  }

  @Test
  void severalAreAssignedByOneCallThatAnswersForEach() {
    RecordNumber one = desk.classified();
    RecordNumber two = desk.held();
    String chosen =
        body("numbers", List.of(one.value(), two.value(), "INC000000"), "group", desk.otherGroup);
    answered(caller.postJson("/api/incidents/assign", chosen), 403);
    Http repeating =
        visitors
            .program(port, desk.agent.key())
            .with("Idempotency-Key", Organisation.unique("bulk"));
    JsonNode first = answered(repeating.postJson("/api/incidents/assign", chosen), 200);
    assertThat(first.get("results").findValuesAsText("assigned"))
        .containsExactly("true", "true", "false");
    assertThat(answered(repeating.postJson("/api/incidents/assign", chosen), 200)).isEqualTo(first);
    assertThat(desk.incident(two).assignmentGroup()).isEqualTo(desk.otherGroup);
    answered(
        agent.postJson(
            "/api/incidents/assign", "{\"numbers\":[null],\"group\":\"" + desk.group + "\"}"),
        400);
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      many.add("INC" + (100_000 + i));
    }
    answered(
        agent.postJson("/api/incidents/assign", body("numbers", many, "group", desk.group)), 400);
  }

  @Test
  void anIncidentManagerSetsThePriorityAndCallsForAMajorIncident() {
    RecordNumber number = desk.claimed();
    Http manager =
        visitors.program(
            port, visitors.holding(Roles.INCIDENT_MANAGER, Roles.MAJOR_INCIDENT_MANAGER));
    String tag = manager.get(path(number, "")).headers().firstValue("ETag").orElseThrow();
    String priority = body("priority", "P3", "reason", "It can wait");
    answered(
        agent
            .with("If-Match", tag)
            .send("PUT", path(number, "/priority"), priority, "application/json"),
        403);
    JsonNode changed =
        answered(
            manager
                .with("If-Match", tag)
                .send("PUT", path(number, "/priority"), priority, "application/json"),
            200);
    assertThat(changed.get("priority").asText()).isEqualTo("P3");
    assertThat(
            answered(manager.postJson(path(number, "/major"), body("reason", "safety")), 200)
                .get(0)
                .get("state")
                .asText())
        .isEqualTo("candidate");
    answered(manager.postJson(path(number, "/major"), body("reason", "safety")), 409);
    answered(
        manager.postJson(path(number, "/major/updates"), body("audience", "customer", "text", "x")),
        409);
    assertThat(answered(manager.get(path(number, "/major")), 200)).hasSize(1);
  }

  @Test
  void aHandOverByTheDeskSaysWhyToTheGroupThatGetsIt() {
    RecordNumber number = desk.claimed();
    String tag = agent.get(path(number, "")).headers().firstValue("ETag").orElseThrow();
    answered(
        agent
            .with("If-Match", tag)
            .send(
                "PUT",
                path(number, "/assignment"),
                body("group", desk.otherGroup, "reason", "It is the database"),
                "application/json"),
        200);
    Http colleague = visitors.program(port, desk.otherResolver.key());
    assertThat(answered(colleague.get(path(number, "/journal")), 200).findValuesAsText("text"))
        .containsExactly("It is the database");
    assertThat(desk.incident(number).assignee()).isNull();
  }

  private static String path(RecordNumber number, String rest) {
    return "/api/incidents/" + number + rest;
  }

  private static String body(Object... pairs) {
    Map<String, Object> fields = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], pairs[i + 1]);
    }
    return JSON.valueToTree(fields).toString();
  }

  private static JsonNode answered(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(answer.body(), malformed);
    }
  }
}
