package org.orderly.measurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
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
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.measurement.FigureManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class FiguresPageTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IdentityManagement identity;
  @Autowired CustomerManagement customers;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired FigureManagement figures;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private Http agent;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    agent = visitors.browser(port, desk.agent.key());
  }

  @Test
  void theFiguresOfAServiceAreShown() {
    desk.resolved();
    desk.claimed();
    String page = shown("/figures?scope=service:" + desk.service);
    assertThat(page)
        .contains("(service:" + desk.service + ")\"")
        .containsPattern("Resolved at first contact[\\s\\S]*100 %[\\s\\S]*1 of 1[\\s\\S]*Met")
        .contains("at least 66 % (HDI 2015)", "Nothing to count", "1 up to 2 days old")
        .contains("/figures.csv?scope=service%3A" + desk.service);
  }

  @Test
  void aGermanReadsGerman() {
    Acting.as(
        Actor.system(),
        () ->
            identity.amend(
                desk.agent.key(),
                new PersonDetails("A", null, null, null, false, "de", "Europe/Berlin")));
    assertThat(shown("/figures?month=2026-03"))
        .contains("<h1 class=\"h3 mb-4\">Kennzahlen</h1>", "März 2026", "Nichts zu zählen")
        .contains("Wieder geöffnet", "höchstens 5 % (Orderly)")
        .doesNotContain("??");
  }

  @Test
  void everyFigureHasWordsInBothLanguages() {
    for (Locale locale : new Locale[] {Locale.ROOT, Locale.GERMAN}) {
      List<ResourceBundle> texts =
          Stream.of(
                  "messages.incident-figures",
                  "messages.cmdb-figures",
                  "messages.change-implementation",
                  "messages.releases")
              .map(name -> exactly(name, locale))
              .toList();
      Acting.as(Actor.system(), figures::figures)
          .forEach(
              figure ->
                  assertThat(texts)
                      .as(figure.key())
                      .anyMatch(
                          bundle ->
                              has(bundle, "figure." + figure.key() + ".name")
                                  && has(bundle, "figure." + figure.key() + ".definition")));
    }
  }

  private static ResourceBundle exactly(String name, Locale locale) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            name,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    assertThat(texts.getLocale()).isEqualTo(locale);
    return texts;
  }

  private static boolean has(ResourceBundle texts, String key) {
    try {
      return !texts.getString(key).isBlank();
    } catch (MissingResourceException missing) {
      return false;
    }
  }

  @Test
  void theDownloadHasALineForEachFigureAndMonth() {
    desk.resolved();
    HttpResponse<String> file = agent.get("/figures.csv?scope=service:" + desk.service);
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"figures.csv\"");
    String month = clock.instant().toString().substring(0, 7);
    assertThat(file.body())
        .startsWith("\ufefffigure,name,scope,of,month,unit,amount,counted,part,")
        .contains(
            "incident-first-contact,Resolved at first contact,service,"
                + desk.service
                + ","
                + month
                + ",share,100.00,1,1,,,,,,66,met");
    assertThat(file.body().lines().filter(line -> line.startsWith("incident-first-contact,")))
        .hasSize(7);
  }

  @Test
  void whatASpreadsheetWouldTakeForAFormulaIsGuarded() {
    assertThat(agent.get("/figures.csv?scope=service:%3Dcmd()").body())
        .contains(",service,'=cmd(),");
  }

  @Test
  void whatWasTypedIsShownAsText() {
    String name = Organisation.unique("<img src=x onerror=alert(1)>");
    Acting.as(Actor.system(), () -> customers.customer(Organisation.unique("customer"), name));
    assertThat(shown("/figures?scope=service:%3Cb%3E")).doesNotContain("<img", "<b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"scope=planet:x", "scope=service", "scope=all:x", "month=2026-13", "month=x"})
  void whatIsAskedWronglyIsRefused(String asked) {
    assertThat(agent.get("/figures?" + asked).statusCode()).isEqualTo(400);
    assertThat(agent.get("/figures.csv?" + asked).statusCode()).isEqualTo(400);
  }

  @Test
  void onlyStaffSeeThePage() {
    Http caller = visitors.browser(port, desk.caller.key());
    assertThat(caller.get("/figures").statusCode()).isEqualTo(403);
    assertThat(caller.get("/figures.csv").statusCode()).isEqualTo(403);
    assertThat(caller.get("/").body()).doesNotContain("/figures");
    assertThat(shown("/")).contains("/figures");
    Http program = visitors.browser(port, visitors.holding(Roles.PROGRAM));
    assertThat(program.get("/figures").statusCode()).isEqualTo(403);
  }

  private String shown(String path) {
    HttpResponse<String> page = agent.get(path);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }
}
