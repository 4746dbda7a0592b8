package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calendar of reports by its doors: programs' and people's. */
@OrderlyTest
class ReportScheduleApiTest {

  private static final String SCHEDULES = "/api/report-schedules";
  private static final String PAGES = "/service-levels/reports";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private Actor keeper;
  private Http program;

  @BeforeEach
  void comeIn() {
    keeper = organisation.person("keeper", Roles.SERVICE_LEVEL_MANAGER);
    program = visitors.program(port, keeper.key());
  }

  private String body(String purpose) {
    return "{\"purpose\":\""
        + purpose
        + "\",\"every\":\"quarter\",\"recipients\":[\""
        + keeper.key()
        + "\"]}";
  }

  private String created() throws JsonProcessingException {
    HttpResponse<String> answer = program.postJson(SCHEDULES, body("Talks"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body()).get("number").asText();
  }

  @Test
  void aReportIsScheduledReadChangedAndRetired() throws JsonProcessingException {
    String number = created();
    String one = SCHEDULES + "/" + number;
    HttpResponse<String> read = program.get(one);
    assertThat(JSON.readTree(read.body()).get("every").asText()).isEqualTo("quarter");
    assertThat(program.get(SCHEDULES).body()).contains(number);
    assertThat(program.get(one + "/deliveries").body()).isEqualTo("[]");
    assertThat(program.send("PUT", one, body("Reviews"), "application/json").statusCode())
        .isEqualTo(428);
    String tag = read.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> changed =
        visitors
            .program(port, keeper.key())
            .with("If-Match", tag)
            .send("PUT", one, body("Reviews"), "application/json");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(changed.body()).contains("\"purpose\":\"Reviews\"");
    assertThat(program.postJson(one + "/retirement", "").body()).contains("\"retired\":true");
    assertThat(program.postJson(one + "/retirement", "").statusCode()).isEqualTo(409);
  }

  @Test
  void whatIsWrongIsRefused() {
    assertThat(program.postJson(SCHEDULES, "{}").body())
        .contains("ITSM-SLM-053", "\"purpose\"", "\"recipients\"");
    assertThat(program.postJson(SCHEDULES, "{\"every\":\"week\"}").statusCode()).isEqualTo(400);
    assertThat(program.get(SCHEDULES + "/RPT999999").statusCode()).isEqualTo(404);
    assertThat(program.get(SCHEDULES + "/x").statusCode()).isEqualTo(404);
    assertThat(visitors.browser(port, keeper.key()).get(PAGES + "/x").statusCode()).isEqualTo(404);
  }

  @Test
  void whoIsNoStaffIsToldNothingAndOthersKeepNothing() {
    Http requester = visitors.program(port, visitors.holding(Roles.REQUESTER));
    assertThat(requester.get(SCHEDULES).statusCode()).isEqualTo(403);
    Http owner = visitors.program(port, visitors.holding(Roles.SERVICE_OWNER));
    assertThat(owner.get(SCHEDULES).statusCode()).isEqualTo(200);
    assertThat(owner.postJson(SCHEDULES, body("x")).statusCode()).isEqualTo(403);
    Http browser = visitors.browser(port, visitors.holding(Roles.SERVICE_OWNER));
    assertThat(browser.get(PAGES).body()).doesNotContain("<textarea", "??");
    assertThat(
            visitors
                .browser(port, visitors.holding(Roles.CUSTOMER_MANAGER))
                .get(PAGES)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void peopleKeepItOnItsPages() {
    Http browser = visitors.browser(port, keeper.key());
    HttpResponse<String> refused =
        browser.form(
            PAGES,
            PAGES,
            Map.of(
                "purpose",
                "<i>Talks</i>",
                "every",
                "month",
                "daysAfter",
                "x",
                "recipients",
                "no-one"));
    assertThat(refused.body())
        .contains("&lt;i&gt;Talks", "0 to 28 days", "no active person", "no-one</textarea>")
        .doesNotContain("<i>", "??");
    HttpResponse<String> kept =
        browser.form(
            PAGES,
            PAGES,
            Map.of(
                "purpose",
                "<i>Talks</i>",
                "every",
                "half-year",
                "daysAfter",
                "5",
                "recipients",
                keeper.key() + "\n" + Organisation.address(keeper.key())));
    assertThat(kept.statusCode()).isEqualTo(302);
    String page =
        kept.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]*", "");
    assertThat(browser.get(page).body())
        .contains("&lt;i&gt;Talks", "Nothing was delivered yet", "value=\"5\"")
        .doesNotContain("<i>", "??");
    assertThat(browser.get(PAGES).body()).contains("Half-yearly", "The keeper");
    assertThat(
            browser
                .form(
                    page,
                    page,
                    Map.of(
                        "purpose", "Other talks",
                        "every", "month",
                        "daysAfter", "5",
                        "recipients", keeper.key(),
                        "version", "99"))
                .body())
        .contains("It was changed since you read it", "Other talks");
    assertThat(browser.form(page, page + "/retirement", Map.of()).statusCode()).isEqualTo(302);
    assertThat(browser.get(page).body()).contains("Retired").doesNotContain("<textarea");
  }
}
