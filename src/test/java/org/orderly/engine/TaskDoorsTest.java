package org.orderly.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class TaskDoorsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WRONG =
      "{\"variables\":{\"note\":{\"value\":\"x\"},\"nextStep\":{\"value\":\"done\"},"
          + "\"priority\":{\"value\":\"P1\"}}}";
  private static final String RIGHT =
      "{\"variables\":{\"note\":{\"value\":\"Paint it 🎨\"},\"nextStep\":{\"value\":\"done\"},"
          + "\"hours\":{\"value\":12}}}";

  /** A JAX-RS application and how a person comes in. */
  enum Door {
    REST("/engine-rest") {
      @Override
      Http enter(Visitors visitors, int port, String person) {
        return visitors.program(port, person);
      }
    },
    WEBAPPS("/camunda/api/engine/engine/default") {
      @Override
      Http enter(Visitors visitors, int port, String person) {
        Http browser = visitors.browser(port, person);
        HttpResponse<String> answer = browser.get(base + "/task/count");
        return answer
            .headers()
            .firstValue("X-XSRF-TOKEN")
            .map(token -> browser.with("X-XSRF-TOKEN", token))
            .orElseThrow(
                () -> new AssertionError(answer.statusCode() + " " + answer.headers().map()));
      }
    };

    final String base;

    Door(String base) {
      this.base = base;
    }

    abstract Http enter(Visitors visitors, int port, String person);
  }

  @Autowired TaskFixture given;
  @Autowired Visitors visitors;
  @Autowired TaskManagement management;
  @Autowired RecordOrderDelegate recorded;
  @Autowired AuthorizationService authorizations;
  @Autowired IdentityService engineIdentity;
  @LocalServerPort int port;

  private String group;
  private String member;
  private RecordNumber number;
  private String task;

  @BeforeEach
  void anOrderIsReceived() {
    given.deploy("order-management.bpmn", "order-work.form");
    grant();
    group = given.group();
    member = visitors.holding(Roles.PROGRAM, Roles.RESOLVER, group);
    known(member);
    number = given.start("order-management", Map.of("group", group, "caller", "somebody"));
    task = given.task(number);
  }

  @ParameterizedTest
  @EnumSource
  void aFormThatIsNotInOrderIsRefusedWithOneMessageForEachField(Door door) {
    Http person = door.enter(visitors, port, member);
    claim(door, person, member);
    for (String verb : List.of("submit-form", "complete")) {
      HttpResponse<String> answer =
          person.postJson(door.base + "/task/" + task + "/" + verb, WRONG);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      JsonNode body = json(answer);
      assertThat(body.path("code").asText()).isEqualTo("ITSM-ENG-110");
      assertThat(body.path("type").asText()).isEqualTo("InvalidRequestException");
      assertThat(body.path("message").asText())
          .contains("Note must have at least 3 characters.")
          .doesNotContain("org.");
      assertThat(body.path("fields").fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("note", "priority");
    }
    assertThat(given.task(number)).isEqualTo(task);
  }

  @ParameterizedTest
  @EnumSource
  void aTaskIsCompletedOnceAndUnknownTheSecondTime(Door door) {
    Http person = door.enter(visitors, port, member);
    claim(door, person, member);
    String path = door.base + "/task/" + task + "/submit-form";
    assertThat(person.postJson(path, RIGHT).statusCode()).isEqualTo(204);
    assertThat(recorded.seen(number.value()))
        .containsEntry("note", "Paint it 🎨")
        .containsEntry("hours", 12);
    HttpResponse<String> again = person.postJson(path, RIGHT);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(404);
    assertThat(json(again).path("code").asText()).isEqualTo("ITSM-ENG-107");
  }

  @ParameterizedTest
  @EnumSource
  void theSecondToClaimAndWhoIsNotInTheGroupAreRefused(Door door) {
    String outsider = visitors.holding(Roles.PROGRAM, Roles.RESOLVER);
    known(outsider);
    Http stranger = door.enter(visitors, port, outsider);
    String second = visitors.holding(Roles.PROGRAM, Roles.RESOLVER, group);
    known(second);
    Http other = door.enter(visitors, port, second);
    String claim = door.base + "/task/" + task + "/claim";
    assertThat(stranger.postJson(claim, user("somebody")).statusCode()).isEqualTo(403);
    assertThat(other.postJson(claim, user(member)).statusCode()).isEqualTo(403);
    claim(door, door.enter(visitors, port, member), member);
    HttpResponse<String> late = other.postJson(claim, user(second));
    assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
    assertThat(json(late).path("code").asText()).isEqualTo("ITSM-ENG-102");
    HttpResponse<String> foreign =
        other.postJson(door.base + "/task/" + task + "/submit-form", RIGHT);
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(json(foreign).path("code").asText()).isEqualTo("ITSM-ENG-104");
  }

  @ParameterizedTest
  @EnumSource
  void aFormIsShownWithTheRecordsFactsAndThePersonsLists(Door door) throws IOException {
    Http person = door.enter(visitors, port, member);
    String path = door.base + "/task/" + task + "/form-variables?deserializeValues=false";
    JsonNode variables = json(person.get(path));
    assertThat(variables.path("title").path("value").asText())
        .isEqualTo("Order " + number + " <b>");
    assertThat(variables.path("title").path("type").asText()).isEqualTo("String");
    assertThat(variables.path("caller").path("value").asText()).isEqualTo("somebody");
    assertThat(variables.path("note").path("value").asText())
        .isEqualTo("What the note begins with");
    assertThat(variables.has("nowhere-on-the-form")).isFalse();
    assertThat(variables.path("test-colours").path("type").asText()).isEqualTo("Json");
    assertThat(JSON.readTree(variables.path("test-colours").path("value").asText()).toString())
        .contains("{\"value\":\"own-" + member + "\",\"label\":\"My colour\"}");
    assertThat(json(person.get(path + "&variableNames=caller")).size()).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void theDoorsBesideTheFormAreClosed(Door door) {
    Http person = door.enter(visitors, port, member);
    claim(door, person, member);
    Stream.of(
            person.send(
                "PUT",
                door.base + "/task/" + task + "/variables/group",
                "{\"value\":\"x\"}",
                "application/json"),
            person.postJson(
                door.base + "/task/" + task + "/bpmnError", "{\"errorCode\":\"Err_Any\"}"))
        .forEach(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403));
  }

  @Test
  void theInboxClaimsAndCompletes() {
    Http person = visitors.program(port, member);
    JsonNode inbox = json(person.get("/api/tasks?filter=groups&page=0&size=20"));
    assertThat(inbox.path("total").asLong()).isOne();
    assertThat(inbox.path("tasks").get(0).path("id").asText()).isEqualTo(task);
    assertThat(inbox.path("tasks").get(0).path("number").asText()).isEqualTo(number.value());
    assertThat(person.postJson("/api/tasks/" + task + "/claim", "{}").statusCode()).isEqualTo(204);
    JsonNode page = json(person.get("/api/tasks/" + task));
    assertThat(page.path("schema").path("id").asText()).isEqualTo("order-work");
    assertThat(page.path("fields"))
        .extracting(JsonNode::asText)
        .contains("note")
        .doesNotContain("title");
    assertThat(page.path("facts").path("title").asText()).contains(number.value());
    HttpResponse<String> refused =
        person.postJson("/api/tasks/" + task + "/complete", "{\"note\":\"x\",\"extra\":1}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).path("fields").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("note", "extra", "nextStep");
    assertThat(
            person
                .postJson(
                    "/api/tasks/" + task + "/complete",
                    "{\"note\":\"Paint it\",\"nextStep\":\"done\",\"tools\":[\"saw\"]}")
                .statusCode())
        .isEqualTo(204);
    assertThat(person.postJson("/api/tasks/" + task + "/complete", "{}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void anInboxAskedForWronglyIsRefused() {
    Http person = visitors.program(port, member);
    for (String query : List.of("filter=all", "size=101", "size=0", "page=-1", "page=99999")) {
      HttpResponse<String> answer = person.get("/api/tasks?" + query);
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(json(answer).path("code").asText()).isEqualTo("ITSM-ENG-108");
    }
  }

  private void claim(Door door, Http person, String assignee) {
    HttpResponse<String> answer =
        person.postJson(door.base + "/task/" + task + "/claim", user(assignee));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  /** Makes the person known to the engine where it still keeps people of its own. */
  private void known(String person) {
    if (!engineIdentity.isReadOnly()) {
      engineIdentity.saveUser(engineIdentity.newUser(person));
    }
  }

  private static String user(String person) {
    return "{\"userId\":\"" + person + "\"}";
  }

  /** Lets everybody work on the fixture's process, as grants do for the shipped ones. */
  private void grant() {
    if (authorizations.createAuthorizationQuery().resourceId("order-management").count() == 0) {
      Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
      all.setResource(Resources.PROCESS_DEFINITION);
      all.setResourceId("order-management");
      all.addPermission(ProcessDefinitionPermissions.READ);
      all.addPermission(ProcessDefinitionPermissions.READ_TASK);
      all.addPermission(ProcessDefinitionPermissions.UPDATE_TASK);
      all.addPermission(ProcessDefinitionPermissions.TASK_WORK);
      authorizations.saveAuthorization(all);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException notJson) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), notJson);
    }
  }
}
