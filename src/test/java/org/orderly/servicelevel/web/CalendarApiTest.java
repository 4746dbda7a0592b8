package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class CalendarApiTest {

  private static final String HOURS = "{\"monday\":[[\"08:00\",\"12:00\"],[\"13:00\",\"24:00\"]]}";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final String key = Organisation.unique("calendar");

  @Test
  void aCalendarIsCreatedAndFound() {
    HttpResponse<String> created =
        create(Roles.SERVICE_LEVEL_MANAGER, "Europe/Berlin", HOURS, "2026-12-25");
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    Http reader = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(created.headers().firstValue("Location")).hasValue("/api/calendars/" + key);
    assertThat(reader.get("/api/calendars/" + key).body())
        .contains(HOURS)
        .contains("\"zone\":\"Europe/Berlin\"")
        .contains("\"2026-12-25\":\"Christmas\"");
    assertThat(reader.get("/api/calendars").body()).contains(key).contains("round-the-clock");
  }

  @Test
  void othersCreateNone() {
    assertThat(create(Roles.SERVICE_DESK, "UTC", HOURS, "2026-12-25").statusCode()).isEqualTo(403);
  }

  @Test
  void anUnknownOneIsNotFound() {
    HttpResponse<String> answer =
        visitors.program(port, visitors.holding(Roles.REQUESTER)).get("/api/calendars/" + key);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("ITSM-SLM-004");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mars/Olympus | {"monday":[["08:00","18:00"]]}  | 2026-12-25 | zone
          UTC          | {"moonday":[["08:00","18:00"]]} | 2026-12-25 | week
          UTC          | {"monday":[["8","18:00"]]}      | 2026-12-25 | week.monday
          UTC          | {"monday":[["08:00"]]}          | 2026-12-25 | week.monday
          UTC          | {"monday":null}                 | 2026-12-25 | week.monday
          UTC          | {"monday":[["08:00","9:00"]]}   | 2026-12-25 | week.monday
          UTC          | {"monday":[["08:00","09:00"]],"Monday":[]} | 2026-12-25 | week.monday
          UTC          | {"monday":[null]}               | 2026-12-25 | week.monday
          UTC          | {"monday":[[null,"18:00"]]}     | 2026-12-25 | week.monday
          UTC          | {"monday":[["08:00","12:00"],["11:59","18:00"]]} | 2026-12-25 | week.monday
          UTC          | {"monday":[["08:00","25:00"]]}  | 2026-12-25 | week.monday
          UTC          | {"monday":[["08:00:00.500","18:00"]]} | 2026-12-25 | week.monday
          UTC          | {"monday":[["08:00","18:00:30"]]} | 2026-12-25 | week.monday
          UTC          | {"monday":[["18:00","08:00"]]}  | 2026-12-25 | week.monday
          UTC          | {}                              | 2026-12-25 | week
          UTC          | {"monday":[["08:00","18:00"]]}  | 2026-02-30 | dates.2026-02-30
          UTC          | {"monday":[["08:00","18:00"]]}  | 9999-12-31 | dates.9999-12-31
          """)
  void badInputIsRefusedWhole(String zone, String week, String holiday, String field) {
    HttpResponse<String> answer = create(Roles.ADMINISTRATOR, zone, week, holiday);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("ITSM-SLM-002").contains("\"" + field + "\":");
  }

  @Test
  void aHolidayWithoutANameIsRefused() {
    HttpResponse<String> answer =
        visitors
            .program(port, visitors.holding(Roles.ADMINISTRATOR))
            .postJson(
                "/api/calendars",
                "{\"key\":\"%s\",\"name\":\"Ours\",\"zone\":\"UTC\",\"week\":%s,\"holidays\":{\"2026-12-25\":null}}"
                    .formatted(key, HOURS));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"dates.2026-12-25\":");
  }

  @Test
  void everyBadFieldIsNamedAtOnce() throws JsonProcessingException {
    HttpResponse<String> answer =
        keeper()
            .postJson(
                "/api/calendars",
                """
                {"key":"No Key","name":"","zone":"Mars",
                 "week":{"monday":[["8","9"]],"tuesday":[["18:00","08:00"]],"funday":[]},
                 "holidays":{"2026-12-25":"Christmas","soon":"Sometime"},
                 "otherHours":{"2026-12-25":{"name":"Twice","hours":[["08:00","12:00"]]},
                               "2026-12-24":{"name":"Eve","hours":[]},
                               "2026-12-31":{"name":"","hours":[["08:00","12:00"]]}}}
                """);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).get("fields").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "key",
            "name",
            "zone",
            "week",
            "week.monday",
            "week.tuesday",
            "dates.2026-12-25",
            "dates.soon",
            "dates.2026-12-24",
            "dates.2026-12-31");
  }

  @Test
  void aChangeNeedsTheVersionReadAndAReason() {
    create(Roles.ADMINISTRATOR, "UTC", HOURS, "2026-12-25");
    assertThat(change(null, "Why").statusCode()).isEqualTo(428);
    assertThat(change("\"7\"", "Why").statusCode()).isEqualTo(412);
    assertThat(change("\"1\"", " ").body()).contains("ITSM-SLM-002").contains("\"reason\":");
    HttpResponse<String> changed = change("\"1\"", "Half a day on Christmas Eve");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
    assertThat(changed.body())
        .contains("\"version\":2")
        .contains("\"2026-12-24\":{\"name\":\"Eve\",\"hours\":[[\"08:00\",\"12:00\"]]}")
        .contains("\"runningByOlder\":0");
    assertThat(change("\"2\"", "Again").body()).contains("ITSM-SLM-030");
  }

  @Test
  void staffReadHowVersionsDifferAndOthersTheHoursAlone() throws JsonProcessingException {
    create(Roles.ADMINISTRATOR, "UTC", HOURS, "2026-12-25");
    change("\"1\"", "Half a day on Christmas Eve");
    String path = "/api/calendars/" + key;
    Http staff = visitors.program(port, visitors.holding(Roles.SERVICE_DESK));
    JsonNode versions = JSON.readTree(staff.get(path).body()).get("versions");
    assertThat(versions).hasSize(2);
    assertThat(versions.get(0).get("saved").get("reason").asText())
        .isEqualTo("Half a day on Christmas Eve");
    assertThat(versions.get(0).get("changes").toString())
        .isEqualTo(
            "[{\"field\":\"dates.2026-12-24\",\"after\":\"08:00–12:00 Eve\"},"
                + "{\"field\":\"dates.2026-12-25\",\"before\":\"– Christmas\"}]");
    assertThat(staff.get(path + "/versions/1").body())
        .contains("\"2026-12-25\":\"Christmas\"")
        .contains("\"version\":1");
    assertThat(staff.get(path + "/versions/3").statusCode()).isEqualTo(404);

    Http requester = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(requester.get(path).body())
        .contains("\"version\":2")
        .doesNotContain("reason", "saved");
    assertThat(requester.get("/api/calendars").body()).doesNotContain("\"saved\"");
    assertThat(requester.get(path + "/versions/1").statusCode()).isEqualTo(403);
  }

  @Test
  void eachVersionIsEvidence() throws JsonProcessingException {
    create(Roles.ADMINISTRATOR, "UTC", HOURS, "2026-12-25");
    change("\"1\"", "Half a day on Christmas Eve");
    Http auditor = visitors.program(port, visitors.holding(Roles.AUDITOR));
    HttpResponse<String> trail = auditor.get("/api/evidence/calendars");
    List<String> ours =
        JSON.readTree(trail.body())
            .valueStream()
            .map(JsonNode::toString)
            .filter(entry -> entry.contains(key))
            .toList();
    assertThat(ours).hasSize(2);
    assertThat(ours.get(0))
        .contains("CalendarSaved", "dates.2026-12-24")
        .doesNotContain("Half a day");
    assertThat(
            visitors
                .program(port, visitors.holding(Roles.SERVICE_DESK))
                .get("/api/evidence/calendars")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aKeyThatIsTakenAndTheCalendarOfAllTimeAreRefused() {
    create(Roles.ADMINISTRATOR, "UTC", HOURS, "2026-12-25");
    HttpResponse<String> taken = create(Roles.ADMINISTRATOR, "UTC", HOURS, "2026-12-25");
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.body()).contains("ITSM-SLM-003");
    HttpResponse<String> fixed =
        keeper()
            .with("If-Match", "*")
            .send(
                "PUT",
                "/api/calendars/round-the-clock",
                "{\"name\":\"Ours\",\"zone\":\"UTC\",\"week\":%s,\"reason\":\"Why not\"}"
                    .formatted(HOURS),
                "application/json");
    assertThat(fixed.statusCode()).isEqualTo(409);
    assertThat(fixed.body()).contains("ITSM-SLM-031");
    HttpResponse<String> none =
        keeper()
            .with("If-Match", "*")
            .send("PUT", "/api/calendars/no-such", "{\"name\":\"x\"}", "application/json");
    assertThat(none.statusCode()).isEqualTo(404);
  }

  @Test
  void tooManyIntervalsAndDatesAreRefused() {
    String interval = "[\"08:00\",\"09:00\"]";
    assertThat(
            create(
                    Roles.ADMINISTRATOR,
                    "UTC",
                    "{\"monday\":[" + (interval + ",").repeat(24) + interval + "]}",
                    "2026-12-25")
                .body())
        .contains("At most 24 intervals a day");
    String dates =
        LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2032, 1, 1))
            .map(date -> "\"" + date + "\":\"Off\"")
            .collect(Collectors.joining(","));
    HttpResponse<String> answer =
        keeper()
            .postJson(
                "/api/calendars",
                "{\"key\":\"%s\",\"name\":\"x\",\"zone\":\"UTC\",\"week\":%s,\"holidays\":{%s}}"
                    .formatted(key, HOURS, dates));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"dates\":\"At most 2000 dates\"");
  }

  @Test
  void theRoutesAreDescribed() {
    assertThat(keeper().get("/v3/api-docs").body())
        .contains("/api/calendars/{key}/versions/{version}")
        .contains("/api/calendars/{key}/proposals/icalendar");
  }

  private Http keeper() {
    return visitors.program(port, visitors.holding(Roles.ADMINISTRATOR));
  }

  private HttpResponse<String> change(String ifMatch, String reason) {
    Http keeper = keeper();
    if (ifMatch != null) {
      keeper.with("If-Match", ifMatch);
    }
    return keeper.send(
        "PUT",
        "/api/calendars/" + key,
        """
        {"name":"Ours","zone":"UTC","week":%s,"reason":"%s",
         "otherHours":{"2026-12-24":{"name":"Eve","hours":[["08:00","12:00"]]}}}
        """
            .formatted(HOURS, reason),
        "application/json");
  }

  private HttpResponse<String> create(String role, String zone, String week, String holiday) {
    return visitors
        .program(port, visitors.holding(role))
        .postJson(
            "/api/calendars",
            """
            {"key":"%s","name":"Ours","zone":"%s","week":%s,"holidays":{"%s":"Christmas"}}
            """
                .formatted(key, zone, week, holiday));
  }
}
