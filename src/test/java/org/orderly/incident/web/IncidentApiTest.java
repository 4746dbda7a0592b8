package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class IncidentApiTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper mapper;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private Http caller;
  private Http agent;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    caller = visitors.program(port, desk.caller.key());
    agent = visitors.program(port, desk.agent.key());
  }

  private JsonNode json(HttpResponse<String> answer) {
    try {
      return mapper.readTree(answer.body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
      throw new AssertionError(answer.body(), malformed);
    }
  }

  private String body(Map<String, Object> fields) {
    return mapper.valueToTree(fields).toString();
  }

  private String titled(String title) {
    return body(Map.of("title", title, "service", desk.service));
  }

  private Map<String, Object> with(String field, Object value) {
    Map<String, Object> fields = new HashMap<>(Map.of("title", "x", "service", desk.service));
    fields.put(field, value);
    return fields;
  }

  private String reported(Http who) {
    return json(who.postJson("/api/incidents", titled("Mail is slow"))).get("number").asText();
  }

  private HttpResponse<String> put(Http who, String path, String tag, String body) {
    return who.with("If-Match", tag).send("PUT", path, body, "application/json");
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private JsonNode refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode error = json(answer);
    assertThat(error.get("status").asInt()).isEqualTo(status);
    assertThat(error.get("code").asText()).isEqualTo(code);
    for (String member : List.of("type", "title", "detail", "instance")) {
      assertThat(error.get(member).asText()).as(member).isNotBlank();
    }
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\\tat ");
    return error;
  }

  private JsonNode refusedField(String body, String field) {
    long before = count();
    HttpResponse<String> answer = caller.postJson("/api/incidents", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).get("fields").has(field)).as(answer.body()).isTrue();
    assertThat(count()).isEqualTo(before);
    return json(answer).get("fields").get(field);
  }

  private long count() {
    return jdbc.sql("select count(*) from incident where service_key = ?")
        .param(desk.service)
        .query(Long.class)
        .single();
  }

  @Nested
  class Reporting {

    @Test
    void aReportIsAnsweredWithTheContract() {
      HttpResponse<String> answer =
          caller.postJson(
              "/api/incidents",
              body(
                  Map.of(
                      "title",
                      "Mail is slow",
                      "service",
                      desk.service,
                      "scope",
                      "department",
                      "workStoppage",
                      false,
                      "workaround",
                      "poor",
                      "occurredAt",
                      clock.instant().minusSeconds(60).toString(),
                      "deadline",
                      clock.instant().plus(Duration.ofDays(3)).toString(),
                      "source",
                      "walk-up")));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      JsonNode incident = json(answer);
      assertThat(incident.get("number").asText()).matches("INC\\d{6,}");
      assertThat(answer.headers().firstValue("Location"))
          .hasValue("/api/incidents/" + incident.get("number").asText());
      assertThat(incident.get("state").asText()).isEqualTo("new");
      assertThat(incident.get("priority").asText()).isEqualTo("P2");
      assertThat(incident.get("impact").asText()).isEqualTo("significant");
      assertThat(incident.get("urgency").asText()).isEqualTo("high");
      assertThat(incident.get("service").asText()).isEqualTo(desk.service);
      assertThat(incident.get("caller").asText()).isEqualTo(desk.caller.key());
      assertThat(incident.get("source").asText()).isEqualTo("walk-up");
      assertThat(incident.get("clocks").isArray()).isTrue();
      assertThat(incident.get("links").get("self").asText())
          .isEqualTo("/api/incidents/" + incident.get("number").asText());
      assertThat(incident.get("classification").get("workStoppage").asText()).isEqualTo("no");
    }

    @Test
    void emojiAndMarkupAreKeptAsTyped() {
      String title = "<img src=x onerror=alert(1)> 🔥 ${7*7} Ärger \"quoted\" &amp;";
      String number = json(caller.postJson("/api/incidents", titled(title))).get("number").asText();
      assertThat(json(caller.get("/api/incidents/" + number)).get("title").asText())
          .isEqualTo(title);
    }

    @Test
    void aTitleOf160EmojiFitsAndOneMoreDoesNot() {
      assertThat(caller.postJson("/api/incidents", titled("🔥".repeat(160))).statusCode())
          .isEqualTo(201);
      refusedField(titled("🔥".repeat(161)), "title");
    }

    @Test
    void titleAndServiceAreBothNamedWhereBothAreMissing() {
      JsonNode error =
          refused(caller.postJson("/api/incidents", "{}"), 400, "ITSM-INC-002").get("fields");
      assertThat(error.has("title")).isTrue();
      assertThat(error.has("service")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "description", "category", "subcategory"})
    void overLongTextIsRefused(String field) {
      refusedField(body(with(field, "x".repeat(20_001))), field);
    }

    @ParameterizedTest
    @CsvSource({
      "scope, everybody",
      "scope, 1",
      "workStoppage, maybe",
      "workaround, great",
      "source, fax",
      "deadline, tomorrow",
      "occurredAt, 2026-13-01T00:00:00Z",
      "deadline, +99999-01-01T00:00:00Z",
      "occurredAt, -0500-01-01T00:00:00Z",
      "occurredAt, 2199-01-01T00:00:00Z",
      "onBehalfOf, nobody-of-this-name",
      "state, closed"
    })
    void aValueThatTheFieldDoesNotTakeIsRefused(String field, String value) {
      refusedField(body(with(field, value)), field);
    }

    @Test
    void aWordOutsideItsListIsAnsweredWithTheList() {
      assertThat(
              refusedField(
                      body(Map.of("title", "x", "service", desk.service, "scope", "everybody")),
                      "scope")
                  .asText())
          .contains("one-user, group, department, site, customer");
    }

    @Test
    void aMalformedTextIsNamed() {
      refusedField("{\"title\":\"\\ud8\"}", "title");
    }

    @Test
    void numbersAreNoWords() {
      refusedField(body(Map.of("title", "x", "service", desk.service, "scope", 1)), "scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"yes\"", "\"YES\""})
    void workStoppageTakesTruthValuesAndWords(String value) {
      String sent =
          "{\"title\":\"x\",\"service\":\"" + desk.service + "\",\"workStoppage\":" + value + "}";
      assertThat(
              json(caller.postJson("/api/incidents", sent))
                  .get("classification")
                  .get("workStoppage")
                  .asText())
          .isEqualTo("yes");
    }

    @Test
    void anUnknownServiceIsRefused() {
      refused(
          caller.postJson("/api/incidents", body(Map.of("title", "x", "service", "no-such"))),
          400,
          "ITSM-INC-004");
    }

    @Test
    void anUnknownCallerIsRefused() {
      refused(
          agent.postJson(
              "/api/incidents",
              body(Map.of("title", "x", "service", desk.service, "caller", "nobody-here"))),
          400,
          "ITSM-INC-005");
    }

    @Test
    void staffReportInTheNameOfACallerAndACallerDoesNot() {
      Map<String, Object> report =
          Map.of("title", "x", "service", desk.service, "caller", desk.resolver.key());
      refused(caller.postJson("/api/incidents", body(report)), 403, "ITSM-INC-007");
      assertThat(json(agent.postJson("/api/incidents", body(report))).get("caller").asText())
          .isEqualTo(desk.resolver.key());
    }

    @Test
    void whoIsDisturbedSeesWhatWasReportedOnTheirBehalf() {
      String other = visitors.holding(Roles.REQUESTER);
      String number =
          json(caller.postJson(
                  "/api/incidents",
                  body(Map.of("title", "x", "service", desk.service, "onBehalfOf", other))))
              .get("number")
              .asText();
      assertThat(visitors.program(port, other).get("/api/incidents/" + number).statusCode())
          .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":", "null", "[]", "\"text\"", ""})
    void whatIsNoReportIsRefused(String body) {
      refused(caller.send("POST", "/api/incidents", body, "application/json"), 400, "ITSM-KRN-002");
    }

    @Test
    void anotherMediaTypeIsRefused() {
      refused(
          caller.send("POST", "/api/incidents", "title=x", "application/x-www-form-urlencoded"),
          415,
          "ITSM-KRN-004");
    }

    @Test
    void aBodyOfTenMegabytesIsRefused() {
      refused(caller.postJson("/api/incidents", titled("x".repeat(10 << 20))), 413, "ITSM-KRN-003");
    }

    @Test
    void withoutSignInNothingIsReported() {
      HttpResponse<String> answer = Http.at(port).postJson("/api/incidents", titled("x"));
      assertThat(answer.statusCode()).isIn(401, 403);
      assertThat(count()).isZero();
    }

    @Test
    void aRepeatedReportIsRecordedOnce() {
      Http repeating = visitors.program(port, desk.caller.key()).with("Idempotency-Key", "once-1");
      String first = repeating.postJson("/api/incidents", titled("Once")).body();
      HttpResponse<String> second = repeating.postJson("/api/incidents", titled("Once"));
      assertThat(second.statusCode()).isEqualTo(201);
      assertThat(second.body()).isEqualTo(first);
      assertThat(count()).isEqualTo(1);
      refused(repeating.postJson("/api/incidents", titled("Another")), 422, "ITSM-KRN-011");
    }

    @Test
    void reportsAtOnceGetDifferentNumbers() {
      List<String> numbers =
          IntStream.range(0, 6)
              .mapToObj(n -> CompletableFuture.supplyAsync(() -> reported(caller)))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      assertThat(numbers).doesNotHaveDuplicates().hasSize(6);
    }
  }

  @Nested
  class Finding {

    @Test
    void onesOwnAreListedNewestFirst() {
      List<String> numbers = List.of(reported(caller), reported(caller), reported(caller));
      JsonNode page = json(caller.get("/api/incidents?size=2"));
      assertThat(page.get("total").asInt()).isEqualTo(3);
      assertThat(page.get("incidents").findValuesAsText("number"))
          .containsExactly(numbers.get(2), numbers.get(1));
      assertThat(
              json(caller.get("/api/incidents?size=2&page=1"))
                  .get("incidents")
                  .findValuesAsText("number"))
          .containsExactly(numbers.get(0));
    }

    @Test
    void staffFindByStatePriorityServiceAssigneeAndText() {
      String number = desk.claimed().value();
      reported(caller);
      String service = "/api/incidents?service=" + desk.service;
      assertThat(json(agent.get(service)).get("total").asInt()).isEqualTo(2);
      for (String filter :
          List.of(
              "&state=in-progress",
              "&state=In%20Progress",
              "&state=IN_PROGRESS&priority=p2",
              "&assignedTo=" + desk.resolver.key(),
              "&q=" + number)) {
        assertThat(json(agent.get(service + filter)).get("incidents").findValuesAsText("number"))
            .as(filter)
            .containsExactly(number);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "state=broken, state",
      "priority=P9, priority",
      "size=0, size",
      "size=101, size",
      "size=many, size",
      "page=-1, page",
      "page=99999999999, page"
    })
    void whatIsNoFilterIsRefused(String query, String field) {
      HttpResponse<String> answer = caller.get("/api/incidents?" + query);
      assertThat(refused(answer, 400, "ITSM-KRN-001").get("fields").has(field)).isTrue();
    }

    @Test
    void aWrongStateIsAnsweredWithTheStatesThereAre() {
      assertThat(
              json(caller.get("/api/incidents?state=waiting")).get("fields").get("state").asText())
          .contains("new", "assigned", "in-progress", "on-hold", "resolved", "closed", "cancelled");
    }

    @Test
    void aPercentSignFindsNothingMoreThanItself() {
      reported(caller);
      assertThat(json(caller.get("/api/incidents?q=%25")).get("total").asInt()).isZero();
    }

    @Test
    void theRecordShowsWhatPeopleHaveToDo() {
      RecordNumber number = desk.classified();
      JsonNode incident = json(caller.get("/api/incidents/" + number));
      assertThat(incident.get("activities").findValuesAsText("task"))
          .containsExactly(IncidentDesk.RESOLVE);
    }

    @Test
    void anotherPersonsIncidentIsAnsweredLikeNone() {
      String number = reported(caller);
      Http stranger = visitors.program(port, visitors.holding(Roles.REQUESTER));
      for (String path : List.of("", "/journal")) {
        JsonNode foreign =
            refused(stranger.get("/api/incidents/" + number + path), 404, "ITSM-INC-001");
        JsonNode none =
            refused(stranger.get("/api/incidents/INC999999999999" + path), 404, "ITSM-INC-001");
        assertThat(foreign.toString().replace(number, ""))
            .isEqualTo(none.toString().replace("INC999999999999", ""));
      }
      assertThat(
              stranger
                  .postJson("/api/incidents/" + number + "/cancellation", "{\"reason\":\"x\"}")
                  .statusCode())
          .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"INC", "inc000001", "INC00001", "INC0000001", "CHG000001", "..%2f", "x"})
    void whatIsNoNumberIsAnsweredLikeNone(String number) {
      HttpResponse<String> answer = agent.get("/api/incidents/" + number);
      assertThat(answer.statusCode()).isIn(400, 404);
    }
  }

  @Nested
  class Records {

    @Test
    void aRecordIsFoundByItsNumberAlone() {
      String number = reported(caller);
      HttpResponse<String> answer = caller.get("/api/records/" + number);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).hasValue("/api/incidents/" + number);
    }

    @Test
    void unknownForeignAndMalformedNumbersAreAnsweredAlike() {
      String number = reported(caller);
      Http stranger = visitors.program(port, visitors.holding(Roles.REQUESTER));
      List<String> answers =
          List.of(number, "INC999999999999", "CHG000001", "nonsense").stream()
              .map(
                  asked ->
                      refused(stranger.get("/api/records/" + asked), 404, "ITSM-KRN-006")
                          .toString()
                          .replace(asked, ""))
              .toList();
      assertThat(answers).containsOnly(answers.get(0));
    }
  }

  @Nested
  class Steering {

    @Test
    void theCallerReadsTheLogAndNotTheWorkNotes() {
      String path = "/api/incidents/" + reported(caller) + "/journal";
      assertThat(
              agent
                  .postJson(path, "{\"text\":\"looks like the queue\",\"visibility\":\"internal\"}")
                  .statusCode())
          .isEqualTo(201);
      agent.postJson(path, "{\"text\":\"A note of which nobody said for whom\"}");
      agent.postJson(path, "{\"text\":\"We are looking at it\",\"visibility\":\"public\"}");
      assertThat(json(caller.get(path)).findValuesAsText("text"))
          .containsExactly("We are looking at it");
      assertThat(json(agent.get(path)).findValuesAsText("visibility"))
          .containsExactly("internal", "internal", "public");
    }

    @Test
    void emptyOverLongAndForbiddenEntriesAreRefused() {
      String path = "/api/incidents/" + reported(caller) + "/journal";
      refused(caller.postJson(path, "{\"text\":\" \"}"), 400, "ITSM-JRN-001");
      refused(caller.postJson(path, "{}"), 400, "ITSM-JRN-001");
      refused(caller.postJson(path, body(Map.of("text", "x".repeat(20_001)))), 400, "ITSM-JRN-002");
      refused(
          caller.postJson(path, "{\"text\":\"x\",\"visibility\":\"internal\"}"),
          403,
          "ITSM-INC-008");
      assertThat(json(agent.get(path))).isEmpty();
    }

    @Test
    void impactAndUrgencyChangeOnlyForWhoHasReadTheRecord() {
      String path = "/api/incidents/" + reported(caller);
      String change = "{\"impact\":\"minor\",\"urgency\":\"low\",\"reason\":\"One mailbox\"}";
      refused(
          agent.send("PUT", path + "/assessment", change, "application/json"), 428, "ITSM-KRN-009");
      String tag = tag(agent.get(path));
      Http program = visitors.program(port, desk.agent.key());
      HttpResponse<String> changed = put(program, path + "/assessment", tag, change);
      assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
      assertThat(json(changed).get("priority").asText()).isEqualTo("P5");
      assertThat(tag(changed)).isEqualTo(tag(agent.get(path))).isNotEqualTo(tag);
      refused(
          put(visitors.program(port, desk.agent.key()), path + "/assessment", tag, change),
          412,
          "ITSM-KRN-010");
      refused(
          put(visitors.program(port, desk.agent.key()), path + "/assessment", "*", change),
          409,
          "ITSM-INC-011");
    }

    @Test
    void impactUrgencyReasonAndGroupAreNeeded() {
      String path = "/api/incidents/" + reported(caller);
      Http any = visitors.program(port, desk.agent.key()).with("If-Match", "*");
      for (String body :
          List.of("{}", "{\"impact\":\"minor\"}", "{\"impact\":\"huge\",\"urgency\":\"low\"}")) {
        refused(
            any.send("PUT", path + "/assessment", body, "application/json"), 400, "ITSM-KRN-001");
      }
      refused(
          any.send(
              "PUT",
              path + "/assessment",
              "{\"impact\":\"minor\",\"urgency\":\"low\"}",
              "application/json"),
          400,
          "ITSM-INC-009");
      refused(any.send("PUT", path + "/assignment", "{}", "application/json"), 400, "ITSM-KRN-001");
      refused(
          any.send("PUT", path + "/assignment", "{\"group\":\"no-such\"}", "application/json"),
          400,
          "ITSM-INC-006");
    }

    @Test
    void anotherGroupGetsTheIncident() {
      String path = "/api/incidents/" + desk.claimed();
      HttpResponse<String> answer =
          put(
              visitors.program(port, desk.agent.key()),
              path + "/assignment",
              tag(agent.get(path)),
              body(Map.of("group", desk.otherGroup)));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(json(answer).get("assignmentGroup").asText()).isEqualTo(desk.otherGroup);
      assertThat(json(answer).has("assignee")).isFalse();
    }

    @Test
    void aCallerSteersNothing() {
      String path = "/api/incidents/" + desk.held();
      Http any = visitors.program(port, desk.caller.key()).with("If-Match", "*");
      refused(
          any.send(
              "PUT",
              path + "/assessment",
              "{\"impact\":\"minor\",\"urgency\":\"low\",\"reason\":\"x\"}",
              "application/json"),
          403,
          "ITSM-INC-008");
      refused(
          any.send(
              "PUT", path + "/assignment", body(Map.of("group", desk.group)), "application/json"),
          403,
          "ITSM-INC-008");
      refused(caller.postJson(path + "/resumption", ""), 403, "ITSM-INC-008");
    }

    @Test
    void aHoldEndsOnceAndOnlyOnce() {
      String path = "/api/incidents/" + desk.held();
      HttpResponse<String> resumed = agent.postJson(path + "/resumption", "");
      assertThat(resumed.statusCode()).as(resumed.body()).isEqualTo(200);
      assertThat(json(resumed).get("state").asText()).isEqualTo("in-progress");
      refused(agent.postJson(path + "/resumption", ""), 409, "ITSM-INC-003");
    }

    @Test
    void aCallerCancelsWithAReasonAndOnlyOnce() {
      String path = "/api/incidents/" + reported(caller);
      refused(caller.postJson(path + "/cancellation", "{}"), 400, "ITSM-INC-009");
      HttpResponse<String> cancelled =
          caller.postJson(path + "/cancellation", "{\"reason\":\"It works again\"}");
      assertThat(json(cancelled).get("state").asText()).isEqualTo("cancelled");
      refused(
          caller.postJson(path + "/cancellation", "{\"reason\":\"again\"}"), 409, "ITSM-INC-003");
    }

    @Test
    void ofTwoChangesAtOnceOneIsRefused() {
      String path = "/api/incidents/" + reported(caller);
      String tag = tag(agent.get(path));
      List<Integer> answers =
          List.of("minor", "extensive").stream()
              .map(
                  impact ->
                      CompletableFuture.supplyAsync(
                          () ->
                              put(
                                      visitors.program(port, desk.agent.key()),
                                      path + "/assessment",
                                      tag,
                                      body(
                                          Map.of(
                                              "impact", impact, "urgency", "low", "reason", "x")))
                                  .statusCode()))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      assertThat(answers).containsOnlyOnce(200);
      assertThat(answers).allMatch(status -> status == 200 || status == 409 || status == 412);
    }
  }

  @Test
  void theOpenApiDocumentListsTheRoutes() {
    JsonNode paths = json(agent.get("/v3/api-docs")).get("paths");
    for (String path :
        List.of(
            "/api/incidents",
            "/api/incidents/{number}",
            "/api/incidents/{number}/journal",
            "/api/incidents/{number}/cancellation",
            "/api/incidents/{number}/resumption",
            "/api/incidents/{number}/assessment",
            "/api/incidents/{number}/assignment",
            "/api/records/{number}",
            "/api/evidence/{of}")) {
      assertThat(paths.has(path)).as(path).isTrue();
    }
  }
}
