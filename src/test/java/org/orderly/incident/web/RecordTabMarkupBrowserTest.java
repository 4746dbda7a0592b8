package org.orderly.incident.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Payloads;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewGroup;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentReport;
import org.orderly.incident.Scope;
import org.orderly.incident.Source;
import org.orderly.incident.WorkStoppage;
import org.orderly.incident.Workaround;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** Stored markup is text: on cards, in the tab, whoever wrote it and into which field. */
@OrderlyTest
class RecordTabMarkupBrowserTest {

  private static final String HOSTILE_GROUP = "<img src=x onerror=window.planted=1> {{7*7}}";

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired IdentityManagement identity;
  @Autowired GroupManagement groupManagement;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;

  private final Set<String> asked = new HashSet<>();
  private final List<String> dialogs = new ArrayList<>();
  private IncidentDesk desk;
  private String group;
  private Actor resolver;
  private Page page;

  @BeforeEach
  void aGroupWithAHostileName() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    group = Organisation.unique("hostile");
    Acting.as(Actor.system(), () -> groupManagement.create(NewGroup.of(group, HOSTILE_GROUP)));
    resolver = organisation.person("resolver", Roles.RESOLVER, group);
    page = browser.window(Browser.DESK);
    page.onRequest(request -> asked.add(request.url()));
    page.onDialog(
        dialog -> {
          dialogs.add(dialog.message());
          dialog.dismiss();
        });
    browser.signIn(page, resolver);
  }

  private RecordNumber report(String title) {
    IncidentReport report =
        new IncidentReport(
            title,
            String.join("\n", Payloads.ALL),
            desk.service,
            null,
            null,
            List.of(),
            Scope.DEPARTMENT,
            WorkStoppage.NO,
            Workaround.POOR,
            null,
            null,
            "software",
            String.join("", Payloads.ALL).substring(0, 80),
            Source.PORTAL,
            false,
            null,
            group);
    return Acting.as(desk.caller, () -> incidents.report(report)).number();
  }

  private void nothingRan() {
    assertThat(page.evaluate("window." + Payloads.PLANTED + " === undefined")).isEqualTo(true);
    assertThat(dialogs).isEmpty();
    assertThat(asked).allMatch(url -> url.startsWith(browser.address()));
  }

  @Test
  void titleDescriptionAndGroupAreShownAsTypedInTheTab() {
    RecordNumber number = report(Payloads.ALL.get(1));
    String task = classified(number);
    RecordTab tab = new RecordTab(page).open(task);
    assertThat(tab.title()).hasText(Payloads.ALL.get(1));
    assertThat(tab.fact("Resolver group")).hasText(HOSTILE_GROUP);
    assertThat(tab.description().textContent()).isEqualTo(String.join("\n", Payloads.ALL));
    assertThat(tab.root().locator("img, script, svg, iframe, object, base, style, meta"))
        .hasCount(0);
    nothingRan();
  }

  @Test
  void eachTitleIsShownAsTypedOnItsCard() {
    List<String> titles = Payloads.packed(160).subList(0, 15);
    titles.forEach(title -> classified(report(title)));
    Tasklist tasklist = new Tasklist(page).open();
    tasklist.show("My groups' tasks");
    assertThat(page.locator(".or-card-title")).hasCount(titles.size());
    assertThat(page.locator(".or-card-title").allTextContents())
        .containsExactlyInAnyOrderElementsOf(titles);
    assertThat(page.locator(".or-card").locator("img, script, svg, iframe, a")).hasCount(0);
    nothingRan();
  }

  @Test
  void aFilesNameAndALinksTitleAreShownAsTheyAre() {
    RecordNumber number = report("Plain");
    String task = classified(number);
    String hostile = Payloads.ALL.get(1);
    page.route("**/api/records/" + number + "/links", route -> answer(route, linked(hostile)));
    page.route("**/api/incidents/" + number + "/journal", route -> answer(route, filed(hostile)));
    RecordTab tab = new RecordTab(page).open(task);
    assertThat(tab.links().first()).containsText(hostile);
    assertThat(tab.links().first().locator("a")).hasCount(0);
    assertThat(tab.entries().first()).containsText(hostile);
    assertThat(tab.entries().first().locator("a")).hasCount(0);
    assertThat(tab.root().locator("img")).hasCount(0);
    nothingRan();
  }

  private static String linked(String title) {
    return "[{\"type\":\"related-to\",\"outgoing\":true,\"other\":\"INC000001\",\"title\":\""
        + title
        + "\",\"state\":\"new\",\"path\":\"javascript:window.planted=1\",\"by\":\"a\"}]";
  }

  private static String filed(String name) {
    return "[{\"id\":1,\"visibility\":\"public\",\"text\":\"x\",\"author\":\"a\","
        + "\"at\":\"2026-11-22T08:00:00Z\",\"attachment\":{\"name\":\""
        + name
        + "\",\"size\":5,\"path\":\"//evil.example/1\"}}]";
  }

  private static void answer(Route route, String json) {
    route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(json));
  }

  /** The task at which the group works. */
  private String classified(RecordNumber number) {
    desk.classify(number, java.util.Map.of("assignmentGroup", group));
    return desk.task(number, IncidentDesk.RESOLVE).id();
  }
}
