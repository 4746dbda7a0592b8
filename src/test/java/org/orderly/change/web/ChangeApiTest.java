package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.identity.TokenScope;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class ChangeApiTest {

  private static final String PATH = "/api/changes";
  private static final String TEMPLATES = "/api/change-templates/";

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired ConfigurationManagement configuration;
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
    return ChangeJson.content(title, service, engineer, clock.instant().plus(Duration.ofDays(30)));
  }

  private String opened() {
    return ChangeJson.read(staff.postJson(PATH, content("Renew the certificate")))
        .get("number")
        .asText();
  }

  @Test
  void aChangeIsAskedForAndReadWithWhereItStands() {
    HttpResponse<String> answer = staff.postJson(PATH, content("Renew the certificate"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String path = answer.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> read = staff.get(path);
    assertThat(read.headers().firstValue("ETag")).isPresent();
    JsonNode change = ChangeJson.read(read);
    assertThat(change.get("state").asText()).isEqualTo("assessment");
    assertThat(change.get("type").asText()).isEqualTo("normal");
    assertThat(change.get("riskLevel").asText()).isEqualTo("low");
    assertThat(change.at("/risk/score").asInt()).isEqualTo(5);
    assertThat(change.get("mayStart").asBoolean()).isFalse();
    assertThat(change.at("/content/plan/backOutTest").asText()).isEqualTo("tested");
    assertThat(change.at("/activities/0/task").asText()).isEqualTo("Task_AssessChange");
    assertThat(change.at("/links/self").asText()).isEqualTo(path);
    String journal = change.at("/links/journal").asText();
    assertThat(staff.postJson(journal, "{\"text\":\"Looked at\"}").statusCode()).isEqualTo(201);
    assertThat(staff.postJson(journal, "{}").statusCode()).isEqualTo(400);
    assertThat(ChangeJson.read(staff.get(journal)).at("/0/text").asText()).isEqualTo("Looked at");
    assertThat(staff.get(change.at("/links/attachments").asText()).body()).isEqualTo("[]");
    JsonNode page = ChangeJson.read(staff.get(PATH + "?service=" + service + "&state=assessment"));
    assertThat(page.get("total").asInt()).isEqualTo(1);
    assertThat(page.at("/changes/0/number").asText()).isEqualTo(change.get("number").asText());
    assertThat(staff.get("/api/records/" + change.get("number").asText() + "/history").body())
        .contains("ChangeOpened", "ChangeClassified");
  }

  @Test
  void itIsWrittenOtherwiseByWhoHasReadTheLastVersion() {
    String path = PATH + "/" + opened();
    String other = content("Renew two certificates");
    assertThat(ChangeJson.put(staff, path + "/content", other).statusCode()).isEqualTo(428);
    String tag = staff.get(path).headers().firstValue("ETag").orElseThrow();
    JsonNode written =
        ChangeJson.read(ChangeJson.put(staff.with("If-Match", tag), path + "/content", other));
    assertThat(written.get("contentVersion").asInt()).isEqualTo(2);
    assertThat(written.get("title").asText()).isEqualTo("Renew two certificates");
    assertThat(ChangeJson.put(staff.with("If-Match", tag), path + "/content", other).statusCode())
        .isEqualTo(412);
    assertThat(ChangeJson.read(staff.get(path + "/content/1")).at("/content/title").asText())
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
    JsonNode cancelled = ChangeJson.read(staff.postJson(path + "/cancellation", reason));
    assertThat(cancelled.get("state").asText()).isEqualTo("cancelled");
    assertThat(cancelled.get("cancelled").asText()).isEqualTo("<b>Not</b> needed");
    assertThat(staff.postJson(path + "/cancellation", reason).statusCode()).isEqualTo(409);
  }

  @Test
  void aTemplateIsAuthorizedByAnotherPersonThanItsOwn() {
    String key = Organisation.unique("template");
    String typed = "{\"content\":" + content("Renew a certificate") + "}";
    assertThat(ChangeJson.put(staff, TEMPLATES + key, typed).statusCode()).isEqualTo(403);
    assertThat(ChangeJson.put(manager, TEMPLATES + key, typed).statusCode()).isEqualTo(201);
    assertThat(ChangeJson.put(manager, TEMPLATES + key, typed).statusCode()).isEqualTo(428);
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
    assertThat(
            ChangeJson.read(board.with("If-Match", tag).postJson(authorize, until)).get("inForce"))
        .hasToString("true");
    JsonNode again =
        ChangeJson.read(
            ChangeJson.put(
                manager.with("If-Match", tag),
                TEMPLATES + key,
                "{\"content\":" + content("Renew any certificate") + "}"));
    assertThat(again.at("/template/inForce").asBoolean()).isFalse();
    assertThat(again.at("/template/contentVersion").asInt()).isEqualTo(2);
    assertThat(
            ChangeJson.read(manager.postJson(TEMPLATES + key + "/retirement", "{}"))
                .get("retiredAt"))
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
    ChangeJson.put(manager, TEMPLATES + key, "{\"content\":" + risky + "}");
    String tag = manager.get(TEMPLATES + key).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> refused =
        board
            .with("If-Match", tag)
            .postJson(TEMPLATES + key + "/authorization", until(Duration.ofDays(100)));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(ChangeJson.read(refused).at("/fields").has("risk")).isTrue();
  }

  private String until(Duration time) {
    return "{\"until\":\"" + clock.instant().plus(time) + "\"}";
  }

  private String template() {
    String key = Organisation.unique("template");
    ChangeJson.put(
        manager,
        TEMPLATES + key,
        "{\"classes\":[\"server\"],\"content\":" + content("Deploy a version") + "}");
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
    JsonNode change = ChangeJson.read(answer);
    assertThat(change.get("type").asText()).isEqualTo("standard");
    assertThat(change.get("title").asText()).isEqualTo("Deploy 4.2.1");
    assertThat(change.get("mayStart").asBoolean()).isFalse();
    assertThat(change.get("gates").isArray()).isTrue();
    String path = change.at("/links/self").asText();
    assertThat(ChangeJson.read(pipeline.get(path)).get("number")).isEqualTo(change.get("number"));
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
    RecordNumber item = new ItemDesk(configuration).item("server", Map.of());
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
            "{\"template\":\"%s\",\"items\":[\"%s\"],\"window\":{\"starts\":\"%s\",\"ends\":\"%s\"}}"
                .formatted(key, item, starts, starts.plus(Duration.ofHours(1))));
    JsonNode asked = ChangeJson.read(answer);
    assertThat(asked.at("/content/items/0").asText()).isEqualTo(item.value());
    assertThat(asked.get("state").asText()).as(answer.body()).isEqualTo("scheduled");
    assertThat(asked.get("mayStart").asBoolean()).isFalse();
    String number = asked.get("number").asText();
    clock.advance(Duration.ofMinutes(61));
    openWindow(number);
    JsonNode begun = ChangeJson.read(pipeline.get(PATH + "/" + number));
    assertThat(begun.get("state").asText()).as(begun.toString()).isEqualTo("implementation");
    assertThat(begun.get("mayStart").asBoolean()).as(begun.get("gates").toString()).isTrue();
    HttpResponse<String> half =
        pipeline.postJson(PATH + "/" + number + "/outcome", "{\"outcome\":\"partial\"}");
    assertThat(half.statusCode()).isEqualTo(400);
    assertThat(ChangeJson.read(half).get("fields").has("outcome")).as(half.body()).isTrue();
    HttpResponse<String> reported =
        pipeline.postJson(
            PATH + "/" + number + "/outcome",
            "{\"outcome\":\"successful\",\"note\":\"Build 4711\"}");
    assertThat(ChangeJson.read(reported).get("state").asText())
        .as(reported.body())
        .isEqualTo("closed");
    assertThat(ChangeJson.read(reported).get("outcome").asText()).isEqualTo("successful");
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
}
