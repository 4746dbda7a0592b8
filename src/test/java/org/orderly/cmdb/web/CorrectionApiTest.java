package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.ItemFacts;
import org.orderly.cmdb.ItemField;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class CorrectionApiTest {

  private static final String PATH = "/api/corrections";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired ConfigurationManagement configuration;
  @Autowired Organisation organisation;
  @Autowired TaskManagement tasks;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private ItemDesk desk;
  private Actor resolver;
  private Http staff;
  private RecordNumber server;

  @BeforeEach
  void organise() {
    desk = new ItemDesk(configuration);
    String group = organisation.resolverGroup();
    resolver = organisation.resolver(group);
    staff = visitors.program(port, resolver.key());
    server = desk.item("server", Map.of("supportGroup", group, "criticality", "bronze"));
  }

  @Test
  void aCorrectionIsProposedAndReadWithWhatItMakesOther() {
    HttpResponse<String> answer = propose(amend("status", "retired"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String path = answer.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> read = staff.get(path);
    assertThat(read.headers().firstValue("ETag")).isPresent();
    JsonNode correction = json(read);
    assertThat(correction.get("state").asText()).isEqualTo("awaiting-authorization");
    assertThat(correction.get("authorization").asText()).isEqualTo("configuration-manager");
    assertThat(correction.at("/effects/0/item").asText()).isEqualTo(server.value());
    assertThat(correction.at("/effects/0/subject").asText()).isEqualTo("status");
    assertThat(correction.at("/effects/0/before").asText()).isEqualTo("live");
    assertThat(correction.at("/effects/0/after").asText()).isEqualTo("retired");
    assertThat(correction.at("/plan/steps/0/step").asText()).isEqualTo("amend-item");
    assertThat(correction.at("/activities/0/task").asText()).isEqualTo("Task_AuthorizeCorrection");
    assertThat(correction.at("/activities/0/id").isNull()).isTrue();
    assertThat(correction.get("digest").asText()).hasSize(64);
    String number = correction.get("number").asText();
    JsonNode page = json(staff.get(PATH + "?item=" + server + "&state=awaiting-authorization"));
    assertThat(page.get("total").asInt()).isEqualTo(1);
    assertThat(page.at("/corrections/0/number").asText()).isEqualTo(number);
    assertThat(json(staff.get(PATH + "?item=" + server + "&state=applied")).get("total").asInt())
        .isZero();
    assertThat(staff.get("/api/records/" + number).headers().firstValue("Location")).hasValue(path);
    assertThat(staff.get("/api/records/" + number + "/history").body())
        .contains("CorrectionProposed");
    HttpResponse<String> withdrawn =
        staff.postJson(path + "/withdrawal", "{\"reason\":\"By mistake\"}");
    assertThat(json(withdrawn).get("state").asText()).isEqualTo("withdrawn");
    assertThat(staff.postJson(path + "/withdrawal", "{\"reason\":\"Again\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void whatNeedsNobodyIsWrittenBeforeTheAnswer() {
    JsonNode applied = json(propose(amend("vendor", "<script>alert(1)</script>")));
    assertThat(applied.get("state").asText()).isEqualTo("applied");
    assertThat(item(server).value(ItemField.VENDOR)).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void aPreviewWritesNothing() {
    HttpResponse<String> shown =
        staff.postJson(PATH + "/preview", body(amend("vendor", "Other Ltd"), "Why not"));
    assertThat(json(shown).at("/0/after").asText()).isEqualTo("Other Ltd");
    assertThat(item(server).value(ItemField.VENDOR)).isNull();
    assertThat(json(staff.get(PATH + "?item=" + server)).get("total").asInt()).isZero();
  }

  @Test
  void theSameRequestTwiceIsOneCorrection() {
    Http named = staff.with("Idempotency-Key", Organisation.unique("key"));
    String request = body(amend("vendor", "Other Ltd"), "The label says so");
    assertThat(json(named.postJson(PATH, request)).get("number"))
        .isEqualTo(json(named.postJson(PATH, request)).get("number"));
    assertThat(json(staff.get(PATH + "?item=" + server)).get("total").asInt()).isEqualTo(1);
  }

  static Stream<List<String>> badSteps() {
    return Stream.of(
        List.of(
            "{'step':'add-relation','type':'runs-on','source':'S','target':'CI999999999'}",
            "target"),
        List.of(
            "{'step':'add-relation','type':'runs-on','source':'S','target':'nothing'}", "target"),
        List.of("{'step':'add-relation','type':'depends-on','source':'S','target':'S'}", "target"),
        List.of("{'step':'add-relation','type':'no-such','source':'S','target':'S'}", "type"),
        List.of("{'step':'end-relation','type':'runs-on','source':'S','target':'S'}", "target"),
        List.of(
            "{'step':'amend-item','item':'S','components':{'disk':[null]}}", "components.disk[0]"),
        List.of(
            "{'step':'add-item','handle':'a\\nCI000001','facts':{'class':'server','name':'x','status':'live'}}",
            "handle"),
        List.of(
            "{'step':'amend-item','item':'S','fields':{'attributes.memory':'much'}}",
            "attributes.memory"),
        List.of("{'step':'amend-item','item':'S','fields':{'status':'broken'}}", "status"),
        List.of("{'step':'amend-item','item':'S','fields':{'owner':'nobody-at-all'}}", "owner"),
        List.of("{'step':'amend-item','item':'S','fields':{'name':'LONG'}}", "name"),
        List.of("{'step':'amend-item','item':'S','fields':{'name':''}}", "name"),
        List.of("{'step':'amend-item','item':'CI999999999','fields':{'name':'x'}}", "item"),
        List.of("{'step':'amend-item','fields':{'name':'x'}}", "item"),
        List.of(
            "{'step':'add-item','handle':'a','facts':{'class':'hardware','name':'x','status':'live'}}",
            "class"),
        List.of(
            "{'step':'add-item','handle':'a','facts':{'class':'server','status':'live'}}", "name"));
  }

  @ParameterizedTest
  @MethodSource("badSteps")
  void badStepsAreRefusedByFieldAndNothingIsWritten(List<String> bad) {
    HttpResponse<String> answer = propose(bad.get(0).replace("LONG", "x".repeat(10_000)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).get("code").asText()).isEqualTo("ITSM-CMD-004");
    assertThat(json(answer).get("fields").fieldNames())
        .toIterable()
        .contains("steps[0]." + bad.get(1));
    assertThat(json(staff.get(PATH + "?item=" + server)).get("total").asInt()).isZero();
  }

  @Test
  void aRelationThatTheClassesForbidIsRefused() {
    RecordNumber location = desk.item("location");
    HttpResponse<String> answer =
        propose(
            "{'step':'add-relation','type':'runs-on','source':'%s','target':'S'}"
                .formatted(location));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("fields").fieldNames())
        .toIterable()
        .anyMatch(field -> field.startsWith("steps[0]."));
  }

  @Test
  void oneAnswerNamesAllThatIsWrong() {
    HttpResponse<String> answer =
        staff.postJson(
            PATH,
            body(
                amend("status", "broken")
                    + ",{'step':'add-relation','type':'uses','source':'S','target':'S'}",
                " "));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("fields").fieldNames())
        .toIterable()
        .contains("reason", "steps[0].status", "steps[1].target");
  }

  @Test
  void aCorrectionComesFromARecordThatThereIs() {
    for (String cause : List.of("INC999999999", "BSL999999999", "VER999999999", "CHG999999999")) {
      HttpResponse<String> answer =
          staff.postJson(
              PATH,
              body(amend("vendor", "Other Ltd"), "The label says so")
                  .replaceFirst("}$", ",\"becauseOf\":\"" + cause + "\"}"));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(json(answer).get("fields").fieldNames()).toIterable().containsExactly("becauseOf");
    }
  }

  @Test
  void aCorrectionIsRevisedAsItWasRead() {
    String path = PATH + "/" + json(propose(amend("status", "retired"))).get("number").asText();
    String other = body(amend("vendor", "Other Ltd"), "Rather that");
    assertThat(staff.postJson(path + "/revision", other).statusCode()).isEqualTo(409);
    Actor manager = organisation.person("manager", Roles.CONFIGURATION_MANAGER);
    RecordNumber number = new RecordNumber(path.substring(path.lastIndexOf('/') + 1));
    String task = tasks.openTasks(number).get(0).id();
    tasks.claim(task, manager);
    tasks.complete(task, Map.of("decision", "more-facts", "remark", "Why?"), manager);
    assertThat(staff.postJson(path + "/revision", other).statusCode()).isEqualTo(428);
    assertThat(staff.with("If-Match", "\"0\"").postJson(path + "/revision", other).statusCode())
        .isEqualTo(412);
    String tag = staff.get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> revised = staff.with("If-Match", tag).postJson(path + "/revision", other);
    assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);
    assertThat(json(revised).get("state").asText()).isEqualTo("applied");
  }

  @Test
  void whatIsSoAlreadyIsNothingToCorrect() {
    HttpResponse<String> answer = propose(amend("status", "live"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("fields").fieldNames()).toIterable().containsExactly("plan");
    assertThat(staff.postJson(PATH, "{\"reason\":\"Nothing\"}").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatIsNoPlanIsRefused(String request) {
    HttpResponse<String> answer = staff.postJson(PATH, request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  static Stream<String> unreadable() {
    return Stream.of(
        "",
        "[]",
        "{\"plan\":7,\"reason\":\"x\"}",
        "{\"plan\":{\"steps\":[{\"step\":\"delete-item\"}]},\"reason\":\"x\"}",
        "{\"plan\":{\"steps\":[null]},\"reason\":\"x\"}",
        "{\"plan\":{\"steps\":[{}]},\"reason\":\"x\"}",
        "{\"plan\":{\"steps\":[]},\"reason\":\"x\",\"becauseOf\":\"nothing\"}");
  }

  @Test
  void whatWasWrittenSinceItWasReadIsRefused() {
    long read = Acting.as(Actor.system(), () -> configuration.item(server)).revision();
    desk.apply(ItemDesk.amend(server, "vendor", "Other Ltd"));
    HttpResponse<String> answer =
        propose(
            "{'step':'amend-item','item':'S','baseRevision':%d,'fields':{'name':'mail-77'}}"
                .formatted(read));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(json(answer).get("code").asText()).isEqualTo("ITSM-CMD-005");
  }

  @Test
  void othersThanStaffSeeNoneAndProposeNone() {
    String number = json(propose(amend("vendor", "Other Ltd"))).get("number").asText();
    Http requester = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(requester.get(PATH).statusCode()).isEqualTo(403);
    assertThat(requester.get(PATH + "/" + number).statusCode()).isEqualTo(404);
    assertThat(requester.get(PATH + "/COR999999999").statusCode()).isEqualTo(404);
    assertThat(requester.get(PATH + "/INC000001").statusCode()).isEqualTo(404);
    assertThat(requester.postJson(PATH, body(amend("vendor", "Me"), "Mine")).statusCode())
        .isEqualTo(403);
    Http auditor = visitors.program(port, visitors.holding(Roles.AUDITOR));
    assertThat(auditor.get(PATH + "/" + number).statusCode()).isEqualTo(200);
    assertThat(auditor.postJson(PATH, body(amend("vendor", "Me"), "Mine")).body())
        .contains("ITSM-CMD-023");
  }

  private HttpResponse<String> propose(String steps) {
    return staff.postJson(PATH, body(steps, "The label says so"));
  }

  private String body(String steps, String reason) {
    return ("{'plan':{'steps':[" + steps + "]},'reason':'" + reason + "'}")
        .replace("'S'", "'" + server + "'")
        .replace('\'', '"');
  }

  private static String amend(String field, String value) {
    return "{'step':'amend-item','item':'S','fields':{'%s':'%s'}}".formatted(field, value);
  }

  private ItemFacts item(RecordNumber item) {
    return Acting.as(Actor.system(), () -> configuration.item(item)).facts();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(answer.body(), malformed);
    }
  }
}
