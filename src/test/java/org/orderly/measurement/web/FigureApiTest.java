package org.orderly.measurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class FigureApiTest {

  private static final String MARCH = "from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private Http auditor;

  @BeforeEach
  void comeIn() {
    auditor = visitors.program(port, visitors.holding(Roles.AUDITOR));
  }

  @Test
  void eachFigureSaysWhatItMeasures() throws JsonProcessingException {
    JsonNode all = json(auditor.get("/api/figures"));
    assertThat(all).hasSizeGreaterThan(10);
    assertThat(all)
        .allSatisfy(figure -> assertThat(figure.get("name").asText()).isNotBlank())
        .allSatisfy(figure -> assertThat(figure.get("definition").asText()).isNotBlank());
    JsonNode reopened =
        all.valueStream()
            .filter(figure -> figure.get("key").asText().equals("incident-reopened"))
            .findFirst()
            .orElseThrow();
    assertThat(reopened.get("unit").asText()).isEqualTo("share");
    assertThat(reopened.get("better").asText()).isEqualTo("less");
    assertThat(reopened.get("target").toString()).isEqualTo("{\"value\":5,\"source\":\"Orderly\"}");
    assertThat(reopened.get("clause").asText()).isEqualTo("8.6.1");
    assertThat(reopened.get("scopes").toString())
        .isEqualTo("[\"all\",\"service\",\"customer\",\"group\"]");
  }

  @Test
  void aValueSaysHowItCameAbout() throws JsonProcessingException {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    String from = clock.instant().toString();
    desk.resolved();
    desk.claimed();
    String asked =
        "?scope=service&of="
            + desk.service
            + "&from="
            + from
            + "&to="
            + clock.instant().plus(Duration.ofSeconds(1));
    JsonNode share = json(auditor.get("/api/figures/incident-first-contact" + asked));
    assertThat(share.get("scope").get("of").asText()).isEqualTo(desk.service);
    assertThat(share.get("from").asText()).isEqualTo(from);
    assertThat(share.get("value").toString())
        .isEqualTo("{\"counted\":1,\"amount\":100.0,\"part\":1,\"verdict\":\"met\"}");
    JsonNode times =
        json(auditor.get("/api/figures/incident-time-to-respond" + asked)).get("value");
    assertThat(times.get("counted").asLong()).isEqualTo(2L);
    assertThat(times.get("median").asText()).startsWith("PT");
    assertThat(json(auditor.get("/api/figures/incident-backlog" + asked)).get("value").get("parts"))
        .extracting(part -> part.get("word").asText() + " " + part.get("count").asLong())
        .containsExactly("0-2-days 1", "3-7-days 0", "8-30-days 0", "over-30-days 0");
  }

  @Test
  void nothingToCountIsNoZero() throws JsonProcessingException {
    JsonNode answer =
        json(auditor.get("/api/figures/incident-reopened?scope=service&of=nobodys&" + MARCH));
    assertThat(answer.get("value").toString()).isEqualTo("{\"counted\":0,\"verdict\":\"none\"}");
  }

  @Test
  void aSeriesEndsWithTheCurrentMonth() throws JsonProcessingException {
    JsonNode months =
        json(auditor.get("/api/figures/incident-reopened/series?months=3")).get("months");
    assertThat(months).hasSize(3);
    assertThat(months.get(0).get("to")).isEqualTo(months.get(1).get("from"));
    assertThat(months.get(2).get("month").asText())
        .isEqualTo(clock.instant().toString().substring(0, 7));
    assertThat(json(auditor.get("/api/figures/incident-reopened/series")).get("months")).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-figure?" + MARCH + ",                                   404, ITSM-MEA-001",
    "no-such-figure/series,                                          404, ITSM-MEA-001",
    "incident-reopened?scope=supplier&of=acme&" + MARCH + ",         400, ITSM-MEA-002",
    "incident-reopened?scope=service&" + MARCH + ",                  400, ITSM-MEA-002",
    "incident-reopened?of=mail&" + MARCH + ",                        400, ITSM-MEA-002",
    "incident-reopened?scope=planet&of=x&" + MARCH + ",              400, ITSM-KRN-001",
    "incident-reopened,                                              400, ITSM-MEA-003",
    "incident-reopened?from=today&to=tomorrow,                       400, ITSM-MEA-003",
    "incident-reopened?from=2026-04-01T00:00:00Z&to=2026-03-01T00:00:00Z, 400, ITSM-MEA-003",
    "incident-reopened?from=2016-04-01T00:00:00Z&to=2026-03-01T00:00:00Z, 400, ITSM-MEA-003",
    "incident-reopened?from=-999999-01-01T00:00:00Z&to=2026-03-01T00:00:00Z, 400, ITSM-MEA-003",
    "incident-reopened/series?months=0,                              400, ITSM-MEA-003",
    "incident-reopened/series?months=37,                             400, ITSM-MEA-003"
  })
  void whatIsAskedWronglyIsRefused(String asked, int status, String code)
      throws JsonProcessingException {
    HttpResponse<String> answer = auditor.get("/api/figures/" + asked);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).get("code").asText()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/incident-reopened?" + MARCH, "/incident-reopened/series"})
  void onlyStaffAreTold(String asked) {
    Http requester = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(requester.get("/api/figures" + asked).statusCode()).isEqualTo(403);
  }

  private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
