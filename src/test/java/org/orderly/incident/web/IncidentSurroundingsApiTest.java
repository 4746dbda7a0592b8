package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
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
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.identity.Roles;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an incident over HTTP tells of what stands around it, and to whom. */
@OrderlyTest
class IncidentSurroundingsApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long STAFF_READS = 8;
  private static final long CALLER_READS = 9;

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired FamilyManagement family;
  @Autowired IncidentResources resources;
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

  private static String path(RecordNumber number) {
    return "/api/incidents/" + number;
  }

  private static JsonNode read(Http who, RecordNumber number) {
    HttpResponse<String> answer = who.get(path(number));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(answer.body(), malformed);
    }
  }

  private static String body(String field, Object value) {
    return JSON.valueToTree(Map.of(field, value)).toString();
  }

  private static String tag(Http who, RecordNumber number) {
    return who.get(path(number)).headers().firstValue("ETag").orElseThrow();
  }

  private RecordNumber child(RecordNumber parent) {
    RecordNumber child = desk.report();
    Acting.as(
        desk.agent,
        () -> {
          family.addChild(parent, child);
          return child;
        });
    return child;
  }

  @Test
  void parentAndChildrenAreToldToThoseWhoMaySeeThem() {
    RecordNumber parent = desk.claimed();
    RecordNumber child = child(parent);
    JsonNode told = read(agent, parent).get("children").get(0);
    assertThat(told.get("number").asText()).isEqualTo(child.value());
    assertThat(told.get("title").asText()).isEqualTo("Mail is slow");
    assertThat(told.get("state").asText()).isEqualTo("new");
    assertThat(read(agent, child).get("parent").get("number").asText()).isEqualTo(parent.value());
    IncidentDesk other = new IncidentDesk(organisation, incidents, tasks, clock);
    RecordNumber foreign = other.report();
    Acting.as(
        desk.agent,
        () -> {
          family.addChild(parent, foreign);
          return foreign;
        });
    assertThat(read(caller, parent).get("children")).hasSize(1);
    assertThat(read(agent, parent).get("children")).hasSize(2);
    assertThat(read(visitors.program(port, other.caller.key()), foreign).has("parent")).isFalse();
  }

  @Test
  void whatWasMergedNamesWhereWorkGoesOn() {
    RecordNumber original = desk.claimed();
    RecordNumber merged = desk.report();
    RecordNumber duplicate = desk.claimed();
    desk.resolve(duplicate, Map.of("resolutionCode", "duplicate", "duplicateOf", original.value()));
    Acting.as(desk.agent, () -> family.merge(merged, original, "The same"));
    assertThat(read(caller, merged).get("mergedInto").asText()).isEqualTo(original.value());
    assertThat(read(caller, duplicate).has("mergedInto")).isFalse();
    assertThat(read(caller, duplicate).get("duplicateOf").get("number").asText())
        .isEqualTo(original.value());
    assertThat(read(agent, original).get("duplicates").findValuesAsText("number"))
        .containsExactly(duplicate.value(), merged.value());
  }

  @Test
  void whoMayDoATaskFindsItFromTheRecordAndNobodyElseDoes() {
    RecordNumber number = desk.classified();
    JsonNode activity =
        read(visitors.program(port, desk.resolver.key()), number).get("activities").get(0);
    assertThat(activity.get("id").asText()).isEqualTo(desk.task(number, IncidentDesk.RESOLVE).id());
    for (Http other : List.of(agent, caller)) {
      JsonNode seen = read(other, number).get("activities").get(0);
      assertThat(seen.get("task").asText()).isEqualTo(IncidentDesk.RESOLVE);
      assertThat(seen.has("id")).isFalse();
    }
  }

  @Test
  void aCallerIsToldNothingThatIsForStaff() {
    RecordNumber number = desk.claimed();
    Http manager = visitors.program(port, visitors.holding(Roles.INCIDENT_MANAGER));
    manager
        .with("If-Match", tag(manager, number))
        .send(
            "PUT",
            path(number) + "/priority",
            "{\"priority\":\"P1\",\"reason\":\"The board\"}",
            "application/json");
    JsonNode staff = read(agent, number);
    assertThat(staff.get("priorityByHand").asBoolean()).isTrue();
    assertThat(staff.get("assignee").asText()).isEqualTo(desk.resolver.key());
    assertThat(staff.get("assignmentGroup").asText()).isEqualTo(desk.group);
    String told = caller.get(path(number)).body();
    assertThat(told)
        .doesNotContain(desk.resolver.key())
        .doesNotContain(desk.group)
        .doesNotContain("priorityByHand", "escalation", "reassignmentCount", "The board");
    assertThat(JSON.convertValue(read(caller, number).get("steps"), List.class))
        .containsExactly("reply", "cancel", "let-follow");
  }

  @Test
  void followersAreToldToStaffAndToTheCallerAndOthersHearOfThemselvesAlone() {
    RecordNumber number = desk.claimed();
    String friend = visitors.holding(Roles.REQUESTER);
    String colleague = visitors.holding(Roles.SERVICE_DESK);
    for (String person : List.of(friend, colleague)) {
      agent.postJson(path(number) + "/watchers", body("person", person));
    }
    assertThat(read(agent, number).get("watchers")).hasSize(2);
    assertThat(read(caller, number).get("watchers"))
        .extracting(JsonNode::asText)
        .containsExactly(friend);
    JsonNode seen = read(visitors.program(port, friend), number);
    assertThat(seen.get("watchers")).extracting(JsonNode::asText).containsExactly(friend);
    assertThat(seen.get("watching").asBoolean()).isTrue();
  }

  @Test
  void theTagChangesWithAllThatIsShownAndAChangeAsksForTheRecordAlone() {
    RecordNumber number = desk.claimed();
    String before = tag(agent, number);
    assertThat(tag(agent, number)).isEqualTo(before);
    agent.postJson(path(number) + "/watchers", body("person", visitors.holding(Roles.REQUESTER)));
    String watched = tag(agent, number);
    assertThat(watched).isNotEqualTo(before);
    RecordNumber child = child(number);
    String parent = tag(agent, number);
    assertThat(parent).isNotEqualTo(watched);
    desk.classify(child, Map.of());
    String classified = tag(agent, number);
    assertThat(classified).isNotEqualTo(parent);
    assertThat(
            visitors
                .program(port, desk.agent.key())
                .with("If-None-Match", classified)
                .get(path(number))
                .statusCode())
        .isEqualTo(304);
    String assignment = "{\"group\":\"" + desk.otherGroup + "\"}";
    assertThat(reassigned(number, parent, assignment)).isEqualTo(200);
    assertThat(reassigned(number, parent, assignment)).isEqualTo(412);
  }

  private int reassigned(RecordNumber number, String tag, String assignment) {
    return visitors
        .program(port, desk.agent.key())
        .with("If-Match", tag)
        .send("PUT", path(number) + "/assignment", assignment, "application/json")
        .statusCode();
  }

  @Test
  void aRecordWith50ChildrenIsReadWithAsManyStatementsAsOneWith20() {
    RecordNumber parent = desk.claimed();
    for (int i = 0; i < 20; i++) {
      child(parent);
    }
    long staff = statements(parent, desk.agent);
    long callers = statements(parent, desk.caller);
    for (int i = 0; i < 30; i++) {
      child(parent);
    }
    assertThat(statements(parent, desk.agent)).isEqualTo(staff).isLessThanOrEqualTo(STAFF_READS);
    assertThat(statements(parent, desk.caller))
        .isEqualTo(callers)
        .isLessThanOrEqualTo(CALLER_READS);
  }

  private long statements(RecordNumber number, Actor actor) {
    Runnable reading =
        () ->
            Acting.as(
                actor,
                () -> {
                  IncidentResource shown = resources.of(incidents.incident(number));
                  assertThat(shown.number()).isEqualTo(number.value());
                  return number;
                });
    reading.run();
    return CountingDataSource.of(reading).statements();
  }
}
