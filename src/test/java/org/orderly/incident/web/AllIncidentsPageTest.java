package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
class AllIncidentsPageTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
  private IncidentDesk desk;
  private Http caller;
  private Http agent;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    caller = visitors.browser(port, desk.caller.key());
    agent = visitors.browser(port, desk.agent.key());
  }

  private String reported(String title, String description) {
    HttpResponse<String> answer =
        caller.form(
            "/incidents",
            "/incidents",
            Map.of("title", title, "description", description, "service", desk.service));
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private String found(String filter) {
    HttpResponse<String> page = agent.get("/incidents/all?" + filter);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }

  private String service() {
    return "service=" + desk.service;
  }

  @Test
  void wordsOfTitleAndDescriptionAreFoundByTheirBeginnings() {
    String inTitle = reported("Printer " + word + " jams", "Paper");
    String inDescription = reported("Printer again", "It is " + word + "-like, says Zürich");
    String neither = reported("Printer", "Other");
    assertThat(found("q=" + word.substring(0, 20)))
        .contains(inTitle, inDescription)
        .doesNotContain(neither);
    assertThat(found("q=" + word + "%20jam")).contains(inTitle).doesNotContain(inDescription);
    assertThat(found(service() + "&q=z%C3%BCrich")).contains(inDescription).doesNotContain(inTitle);
  }

  @Test
  void theResolutionIsSearchedToo() {
    RecordNumber number = desk.resolved();
    assertThat(found(service() + "&q=restarted%20queue")).contains(number.value());
  }

  @Test
  void theIndexesOwnSignsAreBlanks() {
    String number = reported("Printer " + word, "Paper");
    assertThat(found("q=-" + word + "%20%22%40%28%2B")).contains(number);
  }

  @Test
  void shortWordsAreFoundInTheTitle() {
    String number = reported("My PC 7%_", "Paper");
    assertThat(found(service() + "&q=c%207%25_")).contains(number);
    assertThat(found(service() + "&q=7__")).doesNotContain(number);
  }

  @Test
  void openOnesAndThoseOfAGroupAreTold() {
    String open = desk.claimed().value();
    String resolved = desk.resolved().value();
    RecordNumber cancelled = desk.report();
    caller.form(
        "/incidents/" + cancelled,
        "/incidents/" + cancelled + "/cancellation",
        Map.of("reason", "no"));
    assertThat(found(service() + "&state=open"))
        .contains(open, resolved)
        .doesNotContain(cancelled.value());
    assertThat(found(service() + "&group=" + desk.group))
        .contains(open, resolved)
        .doesNotContain(cancelled.value());
    assertThat(found("group=" + desk.otherGroup)).doesNotContain(open, resolved);
  }

  @Test
  void daysBeginAndEndInTheReadersZone() {
    String number = reported("Printer", "Paper");
    ZoneId zone = ZoneId.of("Europe/Berlin");
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    assertThat(found(service() + "&from=" + today + "&to=" + today)).contains(number);
    assertThat(found(service() + "&from=" + today.plusDays(1))).doesNotContain(number);
    assertThat(found(service() + "&to=" + today.minusDays(1))).doesNotContain(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=yesterday", "to=2026-02-30", "state=broken", "priority=P9"})
  void whatIsNoFilterIsRefused(String filter) {
    assertThat(agent.get("/incidents/all?" + filter).statusCode()).isEqualTo(400);
    assertThat(agent.get("/incidents/all.csv?" + filter).statusCode()).isEqualTo(400);
  }

  @Test
  void thePagerAndTheDownloadKeepTheFilter() {
    for (int n = 0; n < 21; n++) {
      desk.report();
    }
    String page = found(service() + "&q=mail%20slow&state=open");
    assertThat(page)
        .contains("21 found")
        .contains(
            "/incidents/all?state=open&amp;" + service() + "&amp;q=mail%20slow&amp;page=1",
            "/incidents/all.csv?state=open&amp;" + service() + "&amp;q=mail%20slow");
  }

  @Test
  void theDownloadHoldsEveryLineWithFormulasGuarded() {
    String formula = reported("=cmd|' /C calc'!A0", "Paper");
    String markup = reported("<b>\"quoted\", and\nmore", "Paper");
    clock.advance(Duration.ofMinutes(1));
    String resolved = desk.resolved().value();
    HttpResponse<String> file = agent.get("/incidents/all.csv?" + service());
    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"incidents.csv\"");
    assertThat(file.body())
        .startsWith("\ufeffnumber,title,state,priority,service,caller,")
        .contains(formula + ",'=cmd|' /C calc'!A0,new,")
        .contains(markup + ",\"<b>\"\"quoted\"\", and")
        .contains(resolved + ",Mail is slow,resolved,P2,");
    assertThat(file.body().lines().filter(line -> line.startsWith("INC"))).hasSize(3);
  }

  @Test
  void onlyStaffLookThroughAll() {
    assertThat(caller.get("/incidents/all").statusCode()).isEqualTo(403);
    assertThat(caller.get("/incidents/all.csv").statusCode()).isEqualTo(403);
  }
}
