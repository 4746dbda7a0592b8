package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.identity.TokenScope;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class ChangeApiTest {

  private static final String PATH = "/api/changes";
  private static final String TEMPLATES = "/api/change-templates/";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @LocalServerPort int port;

  private Http staff;
  private Http manager;
  private Http board;
  private String service;
  private String engineer;

  @BeforeEach
  void organise() {
    service = organisation.service(Criticality.BRONZE, organisation.resolverGroup());
    engineer = organisation.person("engineer", Roles.RESOLVER).key();
    staff = visitor(organisation.person("owner", Roles.RESOLVER));
    manager = visitor(organisation.person("manager", Roles.CHANGE_MANAGER));
    board = visitor(organisation.person("board", Roles.CHANGE_ADVISORY_BOARD));
  }

  private Http visitor(Actor person) {
    return visitors.program(port, person.key());
  }

  private String content(String title) {
    Instant starts = clock.instant().plus(Duration.ofDays(30));
    return """
        {'title':'%s','description':'The gateway gets a new one.','reason':'It ends.',
         'benefit':'Users go on signing in.','services':['%s'],'effect':'None.',
         'risk':{'experience':'routine','complexity':'one-team','disruption':'never',
                 'testability':'full','reversal':'tested'},
         'plan':{'implementation':'Install it.','test':'On the copy.','backOut':'The old one.',
                 'backOutTest':'tested'},
         'tasks':[{'stage':1,'title':'Install it','implementer':'%s','minutes':30}],
         'window':{'starts':'%s','ends':'%s'}}
        """
        .formatted(title, service, engineer, starts, starts.plus(Duration.ofHours(2)))
        .replace('\'', '"');
  }

  private String opened() {
    return json(staff.postJson(PATH, content("Renew the certificate"))).get("number").asText();
  }

  @Test
  void aChangeIsAskedForAndReadWithWhereItStands() {
    HttpResponse<String> answer = staff.postJson(PATH, content("Renew the certificate"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String path = answer.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> read = staff.get(path);
    assertThat(read.headers().firstValue("ETag")).isPresent();
    JsonNode change = json(read);
    assertThat(change.get("state").asText()).isEqualTo("assessment");
    assertThat(change.get("type").asText()).isEqualTo("normal");
    assertThat(change.get("riskLevel").asText()).isEqualTo("low");
    assertThat(change.at("/risk/score").asInt()).isEqualTo(5);
    assertThat(change.get("mayStart").asBoolean()).isFalse();
    assertThat(change.at("/content/plan/backOutTest").asText()).isEqualTo("tested");
    assertThat(change.at("/activities/0/task").asText()).isEqualTo("Task_AssessChange");
    assertThat(change.at("/links/self").asText()).isEqualTo(path);
    JsonNode page = json(staff.get(PATH + "?service=" + service + "&state=assessment"));
    assertThat(page.get("total").asInt()).isEqualTo(1);
    assertThat(page.at("/changes/0/number").asText()).isEqualTo(change.get("number").asText());
    assertThat(staff.get("/api/records/" + change.get("number").asText() + "/history").body())
        .contains("ChangeOpened", "ChangeClassified");
  }

  @Test
  void itIsWrittenOtherwiseByWhoHasReadTheLastVersion() {
    String path = PATH + "/" + opened();
    String other = content("Renew two certificates");
    assertThat(put(staff, path + "/content", other).statusCode()).isEqualTo(428);
    String tag = staff.get(path).headers().firstValue("ETag").orElseThrow();
    JsonNode written = json(put(staff.with("If-Match", tag), path + "/content", other));
    assertThat(written.get("contentVersion").asInt()).isEqualTo(2);
    assertThat(written.get("title").asText()).isEqualTo("Renew two certificates");
    assertThat(put(staff.with("If-Match", tag), path + "/content", other).statusCode())
        .isEqualTo(412);
    assertThat(json(staff.get(path + "/content/1")).at("/content/title").asText())
        .isEqualTo("Renew the certificate");
    assertThat(staff.get(path + "/content/3").statusCode()).isEqualTo(404);
  }

  @Test
  void itIsGivenUpForAReasonAndOnce() {
    String path = PATH + "/" + opened();
    assertThat(staff.postJson(path + "/cancellation", "{}").statusCode()).isEqualTo(400);
    assertThat(staff.postJson(path + "/recall", "{\"reason\":\"Why not\"}").statusCode())
        .isEqualTo(409);
    String reason = "{\"reason\":\"<b>Not</b> needed\"}";
    JsonNode cancelled = json(staff.postJson(path + "/cancellation", reason));
    assertThat(cancelled.get("state").asText()).isEqualTo("cancelled");
    assertThat(cancelled.get("cancelled").asText()).isEqualTo("<b>Not</b> needed");
    assertThat(staff.postJson(path + "/cancellation", reason).statusCode()).isEqualTo(409);
  }

  static Stream<List<String>> badFields() {
    return Stream.of(
        List.of("{'title':'x','items':['CI999999999']}", "items"),
        List.of("{'title':'x','items':['nonsense']}", "items"),
        List.of("{'title':'x','services':['no-such']}", "services"),
        List.of("{'title':'x','risk':{'experience':'often'}}", "risk.experience"),
        List.of("{'title':'x','tasks':[{'stage':'first'}]}", "tasks[0].stage"),
        List.of("{'title':'x','window':{'starts':'tomorrow','ends':'later'}}", "window.starts"),
        List.of(
            "{'title':'x','window':{'starts':'2030-01-02T00:00:00Z','ends':'2030-01-01T00:00:00Z'}}",
            "window.ends"),
        List.of(
            "{'title':'x','window':{'starts':'2001-01-01T00:00:00Z','ends':'2001-01-02T00:00:00Z'}}",
            "window.starts"),
        List.of("{'title':'x','restores':'nothing'}", "restores"));
  }

  @ParameterizedTest
  @MethodSource("badFields")
  void whatDoesNotFitIsRefusedWithItsField(List<String> sentAndField) {
    HttpResponse<String> refused = staff.postJson(PATH, sentAndField.get(0).replace('\'', '"'));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(json(refused).get("code").asText()).isEqualTo("ITSM-CHG-002");
    assertThat(json(refused).at("/fields").has(sentAndField.get(1))).as(refused.body()).isTrue();
  }

  @Test
  void aTemplateIsAuthorizedByAnotherPersonThanItsOwn() {
    String key = Organisation.unique("template");
    String typed = "{\"content\":" + content("Renew a certificate") + "}";
    assertThat(put(staff, TEMPLATES + key, typed).statusCode()).isEqualTo(403);
    assertThat(put(manager, TEMPLATES + key, typed).statusCode()).isEqualTo(201);
    assertThat(put(manager, TEMPLATES + key, typed).statusCode()).isEqualTo(428);
    String tag = manager.get(TEMPLATES + key).headers().firstValue("ETag").orElseThrow();
    String until = until(Duration.ofDays(100));
    String authorize = TEMPLATES + key + "/authorization";
    assertThat(manager.with("If-Match", tag).postJson(authorize, until).statusCode())
        .isEqualTo(403);
    assertThat(staff.with("If-Match", tag).postJson(authorize, until).statusCode()).isEqualTo(403);
    assertThat(
            board
                .with("If-Match", tag)
                .postJson(authorize, until(Duration.ofDays(400)))
                .statusCode())
        .isEqualTo(400);
    assertThat(json(board.with("If-Match", tag).postJson(authorize, until)).get("inForce"))
        .hasToString("true");
    JsonNode again =
        json(
            put(
                manager.with("If-Match", tag),
                TEMPLATES + key,
                "{\"content\":" + content("Renew any certificate") + "}"));
    assertThat(again.at("/template/inForce").asBoolean()).isFalse();
    assertThat(again.at("/template/contentVersion").asInt()).isEqualTo(2);
    assertThat(json(manager.postJson(TEMPLATES + key + "/retirement", "{}")).get("retiredAt"))
        .isNotNull();
    assertThat(manager.postJson(TEMPLATES + key + "/retirement", "{}").statusCode()).isEqualTo(409);
  }

  @Test
  void aTemplateRisksLittle() {
    String key = Organisation.unique("template");
    String risky =
        content("Replace the gateway")
            .replace("\"routine\"", "\"never\"")
            .replace("\"one-team\"", "\"many-teams\"");
    put(manager, TEMPLATES + key, "{\"content\":" + risky + "}");
    String tag = manager.get(TEMPLATES + key).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> refused =
        board
            .with("If-Match", tag)
            .postJson(TEMPLATES + key + "/authorization", until(Duration.ofDays(100)));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).at("/fields").has("risk")).isTrue();
  }

  private String until(Duration time) {
    return "{\"until\":\"" + clock.instant().plus(time) + "\"}";
  }

  private String template() {
    String key = Organisation.unique("template");
    put(manager, TEMPLATES + key, "{\"content\":" + content("Deploy a version") + "}");
    String tag = manager.get(TEMPLATES + key).headers().firstValue("ETag").orElseThrow();
    board
        .with("If-Match", tag)
        .postJson(TEMPLATES + key + "/authorization", until(Duration.ofDays(100)));
    return key;
  }

  @Test
  void aPipelineAsksForAStandardChangeLearnsWhetherItMayStartAndReportsNothingSooner() {
    String key = template();
    Http pipeline =
        Http.at(port)
            .with(
                "Authorization",
                "Bearer "
                    + visitors.token(
                        organisation.person("pipeline", Roles.PROGRAM).key(), TokenScope.CHANGE));
    HttpResponse<String> answer =
        pipeline.postJson(PATH, "{\"template\":\"" + key + "\",\"title\":\"Deploy 4.2.1\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode change = json(answer);
    assertThat(change.get("type").asText()).isEqualTo("standard");
    assertThat(change.get("title").asText()).isEqualTo("Deploy 4.2.1");
    assertThat(change.get("mayStart").asBoolean()).isFalse();
    assertThat(change.get("gates").isArray()).isTrue();
    String path = change.at("/links/self").asText();
    assertThat(json(pipeline.get(path)).get("number")).isEqualTo(change.get("number"));
    HttpResponse<String> early =
        pipeline.postJson(path + "/outcome", "{\"outcome\":\"successful\"}");
    assertThat(early.statusCode()).as(early.body()).isEqualTo(409);
    assertThat(pipeline.postJson(path + "/outcome", "{}").statusCode()).isEqualTo(400);
    assertThat(pipeline.get(PATH + "/" + opened()).statusCode()).isEqualTo(404);
    assertThat(pipeline.postJson(PATH, content("Anything")).statusCode()).isEqualTo(403);
    assertThat(pipeline.postJson(path + "/cancellation", "{\"reason\":\"x\"}").statusCode())
        .isEqualTo(403);
    assertThat(pipeline.get("/api/incidents").statusCode()).isEqualTo(403);
  }

  @Test
  void aPipelineMakesAStandardChangeWithinItsWindowAndReportsIt() {
    String key = template();
    Http pipeline =
        Http.at(port)
            .with(
                "Authorization",
                "Bearer "
                    + visitors.token(
                        organisation.person("pipeline", Roles.PROGRAM).key(), TokenScope.CHANGE));
    Instant starts = clock.instant().plus(Duration.ofHours(1));
    HttpResponse<String> answer =
        pipeline.postJson(
            PATH,
            "{\"template\":\"%s\",\"window\":{\"starts\":\"%s\",\"ends\":\"%s\"}}"
                .formatted(key, starts, starts.plus(Duration.ofHours(1))));
    JsonNode asked = json(answer);
    assertThat(asked.get("state").asText()).as(answer.body()).isEqualTo("scheduled");
    assertThat(asked.get("mayStart").asBoolean()).isFalse();
    String number = asked.get("number").asText();
    clock.advance(Duration.ofMinutes(61));
    openWindow(number);
    JsonNode begun = json(pipeline.get(PATH + "/" + number));
    assertThat(begun.get("state").asText()).as(begun.toString()).isEqualTo("implementation");
    assertThat(begun.get("mayStart").asBoolean()).as(begun.get("gates").toString()).isTrue();
    HttpResponse<String> reported =
        pipeline.postJson(
            PATH + "/" + number + "/outcome",
            "{\"outcome\":\"successful\",\"note\":\"Build 4711\"}");
    assertThat(json(reported).get("state").asText()).as(reported.body()).isEqualTo("closed");
    assertThat(json(reported).get("outcome").asText()).isEqualTo("successful");
  }

  private void openWindow(String number) {
    Job timer =
        management
            .createJobQuery()
            .activityId("Timer_WindowOpens")
            .processInstanceId(
                runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey("change-implementation")
                    .processInstanceBusinessKey(number)
                    .singleResult()
                    .getId())
            .singleResult();
    Acting.as(
        Actor.system(),
        () -> {
          management.executeJob(timer.getId());
          return timer;
        });
  }

  @Test
  void withoutATemplateThatIsThereNothingIsAskedFor() {
    assertThat(staff.postJson(PATH, "{\"template\":\"no-such-template\"}").statusCode())
        .isEqualTo(404);
  }

  private static HttpResponse<String> put(Http visitor, String path, String body) {
    return visitor.send("PUT", path, body, "application/json");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(answer.body(), unreadable);
    }
  }
}
