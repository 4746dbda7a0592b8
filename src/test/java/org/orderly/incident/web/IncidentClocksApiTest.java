package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class IncidentClocksApiTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired ObjectMapper mapper;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private Http caller;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    caller = visitors.program(port, desk.caller.key());
  }

  @Test
  void theAnswerToAReportHasBothClocks() throws IOException {
    String report =
        mapper
            .valueToTree(
                Map.of(
                    "title", "Mail is slow",
                    "service", desk.service,
                    "scope", "department",
                    "workStoppage", false,
                    "workaround", "poor"))
            .toString();
    JsonNode clocks = json(caller.postJson("/api/incidents", report)).get("clocks");
    assertThat(clocks).hasSize(2);
    JsonNode response = clocks.get(0);
    assertThat(response.get("metric").asText()).isEqualTo("response");
    assertThat(response.get("state").asText()).isEqualTo("running");
    assertThat(response.get("priority").asText()).isEqualTo("P2");
    assertThat(response.get("targetMinutes").asInt()).isEqualTo(60);
    assertThat(response.get("basis").asText()).isEqualTo("business");
    assertThat(response.get("calendar").asText()).isEqualTo("office-hours");
    assertThat(response.get("due").asText()).isNotBlank();
    assertThat(clocks.get(1).get("targetMinutes").asInt()).isEqualTo(600);
  }

  @Test
  void aRecordShowsWhereItsClocksStand() throws IOException {
    RecordNumber number = desk.held();
    JsonNode clocks = json(caller.get("/api/incidents/" + number)).get("clocks");
    assertThat(clocks.get(0).get("state").asText()).isEqualTo("met");
    JsonNode resolution = clocks.get(1);
    assertThat(resolution.get("state").asText()).isEqualTo("paused");
    assertThat(resolution.has("due")).isFalse();
    assertThat(
            resolution.get("elapsedSeconds").asLong() + resolution.get("remainingSeconds").asLong())
        .isBetween(600 * 60L - 1, 600 * 60L);
    JsonNode segments = resolution.get("segments");
    assertThat(segments.get(segments.size() - 1).get("why").asText()).isEqualTo("awaiting-caller");
    assertThat(segments.get(segments.size() - 1).get("counted").asBoolean()).isFalse();
  }

  @Test
  void theExplanationHasAllThatTheReadingFollowsFrom() throws IOException {
    RecordNumber number = desk.held();
    JsonNode explanation =
        json(
            visitors
                .program(port, desk.resolver.key())
                .get("/api/incidents/" + number + "/clocks"));
    assertThat(explanation.get("offeringLevel").asText()).isEqualTo("silver");
    assertThat(explanation.get("calendars").get(0).get("week").get("monday").get(0))
        .extracting(JsonNode::asText)
        .containsExactly("08:00", "18:00");
    assertThat(explanation.get("events"))
        .extracting(event -> event.get("kind").asText())
        .containsExactly("started", "started", "stopped", "paused");
    assertThat(explanation.get("events").get(3).get("by").asText()).isEqualTo(desk.resolver.key());
    assertThat(explanation.get("clocks")).hasSize(2);
  }

  @Test
  void callersAreToldWhereTheirClocksStandAndNothingThatIsForStaff() throws IOException {
    RecordNumber number = desk.held();
    String route = "/api/incidents/" + number + "/clocks";
    assertThat(visitors.program(port, desk.resolver.key()).get(route).body())
        .contains("\"by\"", "missChance", desk.resolver.key());
    HttpResponse<String> answer = caller.get(route);
    JsonNode told = json(answer);
    assertThat(told.get("clocks").get(1).get("state").asText()).isEqualTo("paused");
    assertThat(told.get("clocks").get(1).get("segments")).isNotEmpty();
    assertThat(told.get("events")).isEmpty();
    assertThat(told.get("alarms")).isEmpty();
    for (String body :
        List.of(
            answer.body(),
            caller.get("/api/service-clocks/" + number).body(),
            caller.get("/api/incidents/" + number).body())) {
      assertThat(body)
          .contains("segments")
          .doesNotContain("\"by\"", "missChance", desk.resolver.key(), desk.agent.key());
    }
  }

  @Test
  void whoMayNotSeeTheRecordSeesNoClocks() {
    RecordNumber number = desk.report();
    Http stranger = visitors.program(port, organisation.requester().key());
    HttpResponse<String> answer = stranger.get("/api/incidents/" + number + "/clocks");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("ITSM-INC-001");
  }

  private JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return mapper.readTree(answer.body());
  }
}
