package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.servicelevel.CalendarManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class DateProposalApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CARNIVAL =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20261225
      SUMMARY:Christmas
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20260216
      SUMMARY:Rosenmontag
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20200217
      SUMMARY:Long ago
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20260217
      STATUS:CANCELLED
      SUMMARY:Faschingsdienstag
      END:VEVENT
      END:VCALENDAR
      """;

  @Autowired Visitors visitors;
  @Autowired CalendarManagement calendars;
  @LocalServerPort int port;

  private final String key = Organisation.unique("calendar");
  private Http keeper;

  @BeforeEach
  void createACalendar() {
    keeper = visitors.program(port, visitors.holding(Roles.SERVICE_LEVEL_MANAGER));
    HttpResponse<String> created =
        keeper.postJson(
            "/api/calendars",
            """
            {"key":"%s","name":"Ours","zone":"Europe/Berlin",
             "week":{"monday":[["08:00","18:00"]],"friday":[["08:00","18:00"]]},
             "holidays":{"2026-05-01":"Ours already"}}
            """
                .formatted(key));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
  }

  @Test
  void holidaysAreShownAndNothingIsSaved() throws JsonProcessingException {
    JsonNode proposal = json(keeper.get(holidays("de", "by", "2026", "2026")));
    assertThat(proposal.get("dates"))
        .extracting(JsonNode::toString)
        .contains(
            "{\"date\":\"2026-12-25\",\"name\":\"1st Christmas day\",\"kind\":\"official\","
                + "\"worked\":true,\"recommended\":true}",
            "{\"date\":\"2026-01-06\",\"name\":\"Epiphany\",\"kind\":\"official\","
                + "\"worked\":false,\"recommended\":true}",
            "{\"date\":\"2026-05-01\",\"name\":\"Labour day\",\"kind\":\"official\","
                + "\"worked\":true,\"recommended\":false,\"present\":\"– Ours already\"}");
    assertThat(calendars.require(key).version()).isEqualTo(1);
  }

  /**
   * Zammad #390: a feed of holidays brought days that nobody had asked for. Here a feed is read
   * once, none of its days is recommended, and what nobody took is worked, then and later.
   */
  @Test
  void aFeedAddsNothingByItself() throws JsonProcessingException {
    JsonNode proposal = json(text(CARNIVAL, 2026, 2027));
    assertThat(proposal.get("dates"))
        .extracting(day -> day.get("name").asText() + " " + day.get("recommended").asBoolean())
        .containsExactly("Rosenmontag false", "Christmas false");
    assertThat(proposal.get("leftOut").toString())
        .isEqualTo("[{\"name\":\"Faschingsdienstag\",\"why\":\"cancelled\"}]");
    assertThat(proposal.get("elsewhere").asInt()).isEqualTo(1);
    assertThat(calendars.require(key).version()).isEqualTo(1);
    assertThat(worked("2026-02-16T09:00:00Z")).isTrue();

    keeper.get(holidays("de", "", "2026", "2027"));
    assertThat(calendars.require(key).version()).isEqualTo(1);
    assertThat(worked("2026-12-25T09:00:00Z")).isTrue();
    assertThat(worked("2027-01-01T09:00:00Z")).isTrue();
  }

  @Test
  void aFileIsReadLikeItsText() throws JsonProcessingException {
    HttpResponse<String> answer =
        keeper.upload(
            path("icalendar"),
            Map.of("from", "2026", "to", "2026"),
            "days.ics",
            CARNIVAL.getBytes(StandardCharsets.UTF_8));
    assertThat(json(answer).get("dates")).hasSize(2);
  }

  @Test
  void theMarkBeforeATextAndTheEndsOfLinesMakeNoDifference() throws JsonProcessingException {
    String folded = CARNIVAL.replace("Rosenmontag", "Rosen\n montag").replace("\n", "\r\n");
    for (String same : new String[] {"\ufeff" + CARNIVAL, folded}) {
      assertThat(json(text(same, 2026, 2026)).get("dates"))
          .extracting(day -> day.get("name").asText())
          .containsExactly("Rosenmontag", "Christmas");
    }
  }

  @Test
  void aFileOfFiftyMegabytesIsRefusedWithAnAnswer() {
    byte[] huge = new byte[50 << 20];
    Map<String, String> years = Map.of("from", "2026", "to", "2026");
    HttpResponse<String> answer = keeper.upload(path("icalendar"), years, "days.ics", huge);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("larger than");
    Http browser = visitors.browser(port, visitors.holding(Roles.SERVICE_LEVEL_MANAGER));
    HttpResponse<String> page =
        browser.upload("/calendars/" + key + "/import", years, "days.ics", huge);
    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("<html");
  }

  @Test
  void moreThanAHundredThatAreLeftOutAreCounted() throws JsonProcessingException {
    String many =
        "BEGIN:VCALENDAR\n"
            + "BEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\n".repeat(103)
            + "END:VCALENDAR\n";
    JsonNode proposal = json(text(many, 2026, 2026));
    assertThat(proposal.get("leftOut")).hasSize(100);
    assertThat(proposal.get("moreLeftOut").asInt()).isEqualTo(3);
  }

  @Test
  void aFileThatIsCutOffOrNotInUtf8OrTooLongIsRefusedWhole() {
    String cut = CARNIVAL.substring(0, CARNIVAL.length() / 2);
    assertThat(text(cut, 2026, 2026).body()).contains("ITSM-SLM-032", "cut off");
    String event = "BEGIN:VEVENT\nDTSTART:20261225\nEND:VEVENT\n";
    byte[] many =
        ("BEGIN:VCALENDAR\n" + event.repeat(100_000) + "END:VCALENDAR\n")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(many)).contains("ITSM-SLM-032", "more than 5000 events");
    assertThat(refusal("BEGIN:VCALENDAR\nX:\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
        .contains("ITSM-SLM-032", "UTF-8");
    assertThat(calendars.require(key).version()).isEqualTo(1);
  }

  private String refusal(byte[] file) {
    HttpResponse<String> answer =
        keeper.upload(path("icalendar"), Map.of("from", "2026", "to", "2026"), "days.ics", file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    return answer.body();
  }

  @ParameterizedTest
  @CsvSource({
    "atlantis, '', 2026, 2026, ITSM-SLM-033, country",
    "de,       zz, 2026, 2026, ITSM-SLM-033, subdivision",
    "de,       '', 2027, 2026, ITSM-SLM-002, to",
    "de,       '', 2026, 2036, ITSM-SLM-002, to",
    "de,       '', 1000, 1001, ITSM-SLM-002, to",
    "de,       '', soon, 2026, ITSM-KRN-001, from"
  })
  void whatIsAskedWronglyIsRefused(
      String country, String subdivision, String from, String to, String code, String field) {
    HttpResponse<String> answer = keeper.get(holidays(country, subdivision, from, to));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(code).contains("\"" + field + "\":");
  }

  @Test
  void regionsAreListedForKeepersAlone() throws JsonProcessingException {
    assertThat(json(keeper.get("/api/holiday-regions"))).hasSizeGreaterThan(200);
    assertThat(json(keeper.get("/api/holiday-regions/de")).get("subdivisions"))
        .hasSizeGreaterThan(15);
    Http agent = visitors.program(port, visitors.holding(Roles.SERVICE_DESK));
    assertThat(agent.get("/api/holiday-regions").statusCode()).isEqualTo(403);
    assertThat(agent.get("/api/holiday-regions/de").statusCode()).isEqualTo(403);
    assertThat(agent.get(holidays("de", "", "2026", "2026")).statusCode()).isEqualTo(403);
    assertThat(agent.postJson(path("icalendar"), "{\"from\":2026,\"to\":2026}").statusCode())
        .isEqualTo(403);
  }

  private boolean worked(String instant) {
    Instant from = Instant.parse(instant);
    return calendars.find(key).orElseThrow().between(from, from.plusSeconds(60)).millis() > 0;
  }

  private HttpResponse<String> text(String text, int from, int to) {
    return keeper.postJson(
        path("icalendar"),
        JSON.createObjectNode().put("text", text).put("from", from).put("to", to).toString());
  }

  private String path(String source) {
    return "/api/calendars/" + key + "/proposals/" + source;
  }

  private String holidays(String country, String subdivision, String from, String to) {
    return path("holidays")
        + "?country=%s&subdivision=%s&from=%s&to=%s".formatted(country, subdivision, from, to);
  }

  private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
