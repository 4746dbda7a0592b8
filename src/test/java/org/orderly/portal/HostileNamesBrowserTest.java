package org.orderly.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.Criticality;
import org.orderly.catalogue.NewService;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.jobs.AlwaysFails;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Payloads;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.TextTrap;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewGroup;
import org.orderly.identity.NewPerson;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.orderly.identity.TokenManagement;
import org.orderly.identity.TokenScope;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of people, groups, places, services and tokens are text wherever they are shown. */
@OrderlyTest
class HostileNamesBrowserTest {

  private static final List<String> NAMES = Payloads.packed(160);
  private static final int ATTEMPTS = 6;

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired IdentityManagement identity;
  @Autowired CustomerManagement places;
  @Autowired GroupManagement groups;
  @Autowired TokenManagement tokens;
  @Autowired CatalogueManagement catalogue;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  private Page page;
  private TextTrap trap;
  private Actor administrator;

  @BeforeEach
  void anAdministratorLooks() {
    administrator = organisation.person("administrator", Roles.ADMINISTRATOR, Roles.OPERATIONS);
    page = browser.signedIn(administrator, Browser.DESK);
    trap = TextTrap.set(page, browser.address());
  }

  private Locator at(String path) {
    page.navigate(path);
    trap.plain(page.locator("body > :not(script)"));
    return page.locator("main");
  }

  @Test
  void namesOfPeopleGroupsAndPlaces() {
    String group = organisation.resolverGroup();
    Acting.as(
        Actor.system(),
        () -> {
          for (String name : NAMES) {
            String key = Organisation.unique("hostile");
            places.customer(key, name);
            places.site(key, name, key);
            groups.create(NewGroup.of(key, name));
            identity.register(
                new NewPerson(key, new PersonDetails(name, null, key, key, false, "en", "UTC")));
            identity.join(key, group);
          }
          return group;
        });
    assertThat(at("/admin/people?group=" + group).locator("td:first-child a").allTextContents())
        .isSubsetOf(NAMES)
        .isNotEmpty();
    at("/admin/people?q=" + NAMES.get(0).substring(0, 8).replace("<", "%3C"));
    assertThat(values(at("/admin/groups?q=hostile"))).containsAll(NAMES);
    assertThat(values(at("/admin/places?q=hostile"))).containsAll(NAMES);
    at("/admin/people/" + identity.membersOf(group).get(0));
  }

  @Test
  void aFieldForSeveralAlwaysHasALineToGoOnWith() {
    Locator lines = at("/admin/people/" + administrator.key()).locator("input[name=newGroup]");
    assertThat(lines.count()).isEqualTo(3);
    lines.last().fill("x");
    lines.last().blur();
    assertThat(lines.count()).isEqualTo(4);
    assertThat(lines.last().inputValue()).isEmpty();
    assertThat(lines.last().getAttribute("aria-label")).isEqualTo("Further resolver groups");
  }

  private static List<String> values(Locator place) {
    return place
                .locator("input[name=name]")
                .evaluateAll("inputs => inputs.map(input => input.value)")
            instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  @Test
  void namesOfWhoeverAndWhateverAnIncidentIsAbout() {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    for (String name : NAMES) {
      Acting.as(
          Actor.system(),
          () -> {
            groups.amend(desk.group, name, null);
            identity.amend(desk.caller.key(), PersonDetails.named(name));
            return name;
          });
    }
    RecordNumber number = desk.claimed();
    page = browser.signedIn(desk.agent, Browser.DESK);
    trap = TextTrap.set(page, browser.address());
    String last = NAMES.get(NAMES.size() - 1);
    assertThat(at("/incidents/" + number).locator(".facts dd").allTextContents()).contains(last);
    assertThat(at("/incidents/all?service=" + desk.service).locator("td").allTextContents())
        .contains(last);
    page = browser.signedIn(desk.caller, Browser.DESK);
    trap = TextTrap.set(page, browser.address());
    assertThat(at("/").locator("h1").textContent()).contains(last);
    at("/me");
  }

  @Test
  void namesOfServices() {
    Actor requester = organisation.requester();
    List<String> keys =
        NAMES.stream()
            .map(
                name -> {
                  String key = Organisation.unique("service");
                  Acting.as(
                      Actor.system(),
                      () ->
                          catalogue.register(
                              new NewService(key, name, Criticality.SILVER, null, null)));
                  return key;
                })
            .toList();
    page = browser.signedIn(requester, Browser.DESK);
    trap = TextTrap.set(page, browser.address());
    Locator service = at("/incidents").locator("#report-service");
    for (int i = 0; i < NAMES.size(); i++) {
      service.fill(keys.get(i));
      String text = NAMES.get(i) + " (" + keys.get(i) + ")";
      page.waitForCondition(() -> suggested().equals(List.of(text)));
    }
    trap.plain(page.locator("body > :not(script)"));
    Acting.as(
        Actor.system(),
        () -> {
          keys.forEach(catalogue::retire);
          return keys;
        });
  }

  private List<String> suggested() {
    return page.locator("#report-service + datalist option")
                .evaluateAll("options => options.map(option => option.value)")
            instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  @Test
  void namesOfTokens() {
    List<String> names = Payloads.packed(80).stream().filter(name -> name.length() <= 80).toList();
    Acting.as(
        administrator,
        () -> {
          names.forEach(
              name ->
                  tokens.issue(
                      administrator.key(),
                      name,
                      TokenScope.READ,
                      clock.instant().plus(Duration.ofDays(1))));
          return names;
        });
    assertThat(at("/me/tokens").locator("td:first-child").allTextContents()).containsAll(names);
  }

  @Test
  void whatAnImportSaysOfItsLines() {
    String lines =
        String.join(
            "\n",
            Payloads.ALL.stream()
                .map(text -> "\"" + text.replace("\"", "\"\"") + "\"")
                .map(cell -> cell + "," + cell)
                .toList());
    at("/admin/import");
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "people.csv", "text/csv", ("key,name\n" + lines).getBytes(StandardCharsets.UTF_8)));
    page.locator("main form button").first().click();
    page.waitForLoadState();
    assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(Payloads.ALL.size());
    trap.plain(page.locator("main"));
  }

  @Test
  void whyANotificationWasNotSent() {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    RecordNumber number = desk.reportBy(desk.agent, desk.caller.key());
    String pack = String.join(" ", Payloads.ALL).substring(0, 400);
    assertThat(
            jdbc.sql(
                    "update notification set state = 'FAILED', next_try_at = null, last_error = ?"
                        + " where record_number = ?")
                .params(pack, number.value())
                .update())
        .isPositive();
    assertThat(at("/admin/notifications?state=failed").locator("td").allTextContents())
        .contains(pack);
  }

  @Test
  void whichJobsHaveFailed() {
    AlwaysFails.deploy(repository);
    List<String> keys = Payloads.packed(250);
    keys.forEach(this::failed);
    assertThat(at("/admin/failed-jobs").locator("td:first-child").allTextContents())
        .containsAll(keys);
  }

  private void failed(String key) {
    String process = runtime.startProcessInstanceByKey(AlwaysFails.KEY, key).getId();
    String job = jobs.createJobQuery().processInstanceId(process).singleResult().getId();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> jobs.executeJob(job)).isNotNull();
    }
  }
}
