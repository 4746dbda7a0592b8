package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.servicelevel.KeptYear;
import org.orderly.servicelevel.ServiceClockManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class ServiceLevelBoardTest {

  private static final Instant MARCH = Instant.parse("2026-03-02T09:00:00Z");
  private static final String HOSTILE = "=<img src=x onerror=alert(1)>&\u0001";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IdentityManagement identity;
  @Autowired ServiceClockManagement clocks;
  @Autowired RecordNumbers numbers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @LocalServerPort int port;

  private KeptYear year;
  private String service;
  private String customer;
  private Actor manager;
  private Http browser;

  @BeforeEach
  void give() {
    year = new KeptYear(clocks, numbers, jdbc, transactions);
    service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    customer = organisation.customer();
    manager = organisation.person("manager", Roles.SERVICE_LEVEL_MANAGER);
    browser = visitors.browser(port, manager.key());
  }

  private RecordNumber missed() {
    return year.opened(MARCH, service, customer, "P1", HOSTILE);
  }

  private String asked() {
    return "?customer=" + customer + "&service=" + service + "&period=2026-03";
  }

  @Test
  void theBoardSaysWhatWasMetAndWhatWasMissed() {
    RecordNumber number = missed();
    String page = shown("/service-levels" + asked());
    assertThat(page)
        .contains("March 2026", "Customer " + customer, "Service " + service)
        .containsPattern("Responded in time[\\s\\S]*0.0\u00a0%[\\s\\S]*0 of 1")
        .containsPattern("Records opened[\\s\\S]*>1<[\\s\\S]*No limit to hold")
        .contains("<svg", "Share of targets met in the last twelve periods", "so far")
        .contains("href=\"/incidents/" + number + "\"")
        .contains("=&lt;img src=x onerror=alert(1)&gt;&amp;")
        .doesNotContain("<img", "??");
  }

  @Test
  void eachMissedTargetIsFoundPageByPage() throws JsonProcessingException {
    for (int i = 0; i < 14; i++) {
      missed();
    }
    assertThat(shown("/service-levels" + asked()))
        .contains("/service-levels/missed?customer=" + customer)
        .contains("metric=response", "priority=P1", "Not given yet");
    String first = shown("/service-levels/missed" + asked());
    String second = shown("/service-levels/missed" + asked() + "&page=1");
    assertThat(first).contains("28 in all", "1 of 2", "page=1").doesNotContain("??");
    Set<String> numbers = numbers(first);
    assertThat(numbers(second)).isNotEmpty();
    numbers.addAll(numbers(second));
    assertThat(numbers).hasSize(14);
    assertThat(shown("/service-levels/missed" + asked() + "&metric=response&priority=P1"))
        .contains("14 in all")
        .doesNotContain("1 of 2");
    assertThat(shown("/service-levels/missed" + asked() + "&priority=%3Cb%3E"))
        .contains("&lt;b&gt;", "No target was missed");
    JsonNode listed =
        json(manager, "/api/service-levels/missed" + asked() + "&metric=resolution&size=5&page=2");
    assertThat(listed.get("missed")).hasSize(4);
    assertThat(listed.get("total").asLong()).isEqualTo(14);
  }

  private static Set<String> numbers(String page) {
    return Pattern.compile("INC\\d+")
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aLinkMayNameTheZoneByWhoseDaysThePeriodIsMeant() throws JsonProcessingException {
    assertThat(shown("/service-levels" + asked() + "&zone=Pacific/Auckland"))
        .contains("(Pacific/Auckland)", "zone=Pacific%2FAuckland");
    assertThat(
            json(manager, "/api/service-levels/report" + asked() + "&zone=Pacific/Auckland")
                .get("period")
                .get("zone")
                .asText())
        .isEqualTo("Pacific/Auckland");
    assertThat(browser.get("/service-levels" + asked() + "&zone=nowhere").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aGermanReadsGerman() {
    speaksGerman(manager);
    missed();
    assertThat(shown("/service-levels" + asked()))
        .contains("März 2026", "Verfehlte Ziele", "0,0\u00a0%", "Rechtzeitig reagiert")
        .doesNotContain("??");
    assertThat(shown("/service-levels?period=2026-Q1&service=" + service))
        .contains("1. Quartal 2026")
        .doesNotContain("??");
  }

  private void speaksGerman(Actor person) {
    Acting.as(
        Actor.system(),
        () ->
            identity.amend(
                person.key(),
                new PersonDetails("M", null, null, null, false, "de", "Europe/Berlin")));
  }

  @Test
  void whereNothingWasDueThePageSaysSo() {
    assertThat(shown("/service-levels" + asked()))
        .contains("No target was due in this period", "No target was missed", "None was due");
  }

  @Test
  void theSameIsInTheFileForSpreadsheets() {
    RecordNumber number = missed();
    String start = customer + "," + service + ",2026-03,";
    assertThat(browser.get("/service-levels.csv" + asked()).body())
        .contains(
            "target," + start + "response,P1,1,0,1,0,,",
            "missed," + start + "resolution,P1,,,,," + number + ",\"'=<img src=x onerror",
            "workload," + start + ",,,,,,,,,,,,1,,,,",
            "running," + start + "response,P1,,,,,,,,,,,,,0,0,1");
  }

  @Test
  void theSameIsOnPaperWhereTextIsText() throws IOException {
    RecordNumber number = missed();
    speaksGerman(manager);
    HttpResponse<byte[]> file = browser.download("/service-levels.pdf" + asked());
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"service-levels-2026-03.pdf\"");
    try (PDDocument document = Loader.loadPDF(file.body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("März 2026", "Rechtzeitig reagiert", number.value())
          .contains("=<img src=x", "onerror=alert(1)>&");
    }
  }

  @Test
  void paperTakesTextOfAnyScriptAndLength() throws IOException {
    year.opened(
        MARCH,
        service,
        customer,
        "P1",
        "\u0645\u0631\u062d\u0628\u0627 \ud83d\udd25 \u202etxt " + "W".repeat(120));
    assertThat(shown("/service-levels/missed" + asked())).contains("W".repeat(120));
    HttpResponse<byte[]> file = browser.download("/service-levels.pdf" + asked());
    assertThat(file.statusCode()).isEqualTo(200);
    try (PDDocument document = Loader.loadPDF(file.body())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      assertThat(text).contains("txt" + "W".repeat(120)).doesNotContain("\u202e");
      assertThat(document.getNumberOfPages()).isLessThan(4);
    }
  }

  @Test
  void programsReadTheSame() throws JsonProcessingException {
    RecordNumber number = missed();
    JsonNode report = json(manager, "/api/service-levels/report" + asked());
    assertThat(report.get("period").toString())
        .isEqualTo(
            "{\"text\":\"2026-03\",\"from\":\"2026-03-01\",\"to\":\"2026-04-01\",\"zone\":\"UTC\"}");
    assertThat(report.get("targets").get(0).toString())
        .isEqualTo(
            "{\"metric\":\"response\",\"priority\":\"P1\",\"judged\":1,\"met\":0,\"missed\":1,"
                + "\"metPerMille\":0}");
    assertThat(report.get("trend")).hasSize(12);
    assertThat(report.get("missedCount").asLong()).isEqualTo(2);
    assertThat(report.get("missed").get(0).get("number").asText()).isEqualTo(number.value());
    assertThat(report.get("missed").get(0).get("target").get("time").asText()).isEqualTo("PT8H");
    assertThat(report.get("workload").toString()).isEqualTo("{\"opened\":1}");
    assertThat(report.get("running")).hasSize(2);
  }

  @Test
  void aCustomersManagerSeesTheirOwnAndNoOther() throws JsonProcessingException {
    missed();
    Actor buyer = organisation.personOf(customer, Roles.CUSTOMER_MANAGER);
    JsonNode own = json(buyer, "/api/service-levels/report?period=2026-03");
    assertThat(own.get("scope").get("customer").asText()).isEqualTo(customer);
    assertThat(own.get("missed")).hasSize(2);
    String other = organisation.customer();
    Http theirs = visitors.browser(port, buyer.key());
    assertThat(theirs.get("/service-levels?period=2026-03").body())
        .contains("Customer " + customer)
        .doesNotContain("name=\"customer\"", other);
    for (String door :
        List.of(
            "/service-levels",
            "/service-levels/missed",
            "/service-levels.csv",
            "/service-levels.pdf")) {
      assertThat(theirs.get(door + "?customer=" + other).statusCode()).as(door).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/service-levels",
        "/service-levels.csv",
        "/service-levels.pdf",
        "/service-levels/missed",
        "/api/service-levels/missed",
        "/api/service-levels/report"
      })
  void othersAreToldNothing(String door) {
    for (String role : List.of(Roles.REQUESTER, Roles.PROGRAM, Roles.CUSTOMER_MANAGER)) {
      Http visitor = visitors.browser(port, visitors.holding(role));
      assertThat(visitor.get(door).statusCode()).as(role).isEqualTo(403);
    }
    assertThat(browser.get(door + "?period=2026-13").statusCode()).isEqualTo(400);
  }

  private JsonNode json(Actor person, String path) throws JsonProcessingException {
    HttpResponse<String> answer = visitors.program(port, person.key()).get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private String shown(String path) {
    HttpResponse<String> page = browser.get(path);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }
}
