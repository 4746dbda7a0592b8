package org.orderly.incident.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.FailureSteps;
import org.orderly.cmdb.ItemDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class RecordTabBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IdentityManagement identity;
  @Autowired IncidentManagement incidents;
  @Autowired JournalManagement journal;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired ConfigurationManagement configuration;
  @Autowired JdbcClient jdbc;

  private IncidentDesk desk;
  private RecordNumber number;

  @BeforeEach
  void anIncidentOfTheResolver() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    number = desk.claimed();
  }

  private Page signedIn(int width) {
    return browser.signedIn(desk.resolver, width);
  }

  private RecordTab opened(Page page) {
    return new RecordTab(page).open(desk.task(number, IncidentDesk.RESOLVE).id());
  }

  private static FilePayload file(String name) {
    return new FilePayload(name, "text/plain", "quota".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theTabShowsTheRecordAsItStands() {
    RecordTab tab = opened(signedIn(Browser.DESK));
    assertThat(tab.title()).hasText("Mail is slow");
    assertThat(tab.headline().locator("a")).hasAttribute("href", "/incidents/" + number);
    assertThat(tab.headline()).containsText("In progress");
    assertThat(tab.headline()).containsText(desk.incident(number).assessment().priority().word());
    assertThat(tab.description()).hasText("Since this morning");
    assertThat(tab.fact("Service")).hasText("Service " + desk.service);
    assertThat(tab.fact("Caller")).hasText("The requester " + desk.caller.key());
    assertThat(tab.fact("Resolver group")).hasText("Group " + desk.group);
    assertThat(tab.fact("Assignee")).hasText("The resolver " + desk.resolver.key());
  }

  @Test
  void whatIsForSecurityAloneSaysSo() {
    jdbc.sql("update incident set security_flag = true where number = ?")
        .param(number.value())
        .update();
    identity.join(desk.resolver.key(), Roles.SECURITY);
    RecordTab tab = opened(signedIn(Browser.DESK));
    assertThat(tab.headline()).containsText("Security");
    assertThat(tab.fact("Security")).hasText("Yes, for the security role only");
  }

  @Test
  void theHistorySaysInPlainWordsWhoDidWhat() {
    RecordTab tab = opened(signedIn(Browser.DESK));
    tab.root().getByText("Who did what").click();
    assertThat(tab.history().first()).containsText("Taken by The resolver " + desk.resolver.key());
    assertThat(tab.history().last()).containsText("Reported by portal");
  }

  @Test
  void aNoteIsForStaffUnlessTheCallerIsChosenAndIsWrittenOnce() {
    RecordTab tab = opened(signedIn(Browser.DESK));
    tab.note().fill("Quota is full");
    tab.button("Add work note").dblclick();
    assertThat(tab.told()).containsText("The work note was added.");
    assertThat(tab.note()).isEmpty();
    tab.forTheCaller();
    tab.reply().fill("Please wait a moment");
    tab.button("Send reply").dblclick();
    assertThat(tab.told()).containsText("The reply was sent.");
    assertThat(tab.entries()).hasCount(2);
    assertThat(tab.entries().first()).containsText("Please wait a moment");
    assertThat(tab.note()).isEmpty();

    List<JournalEntry> written = journal.entries(number);
    assertThat(written)
        .extracting(JournalEntry::text)
        .containsExactly("Quota is full", "Please wait a moment");
    assertThat(written)
        .extracting(JournalEntry::visibility)
        .containsExactly(Visibility.INTERNAL, Visibility.PUBLIC);
  }

  @Test
  void filesAreAddedWithTheEntry() {
    RecordTab tab = opened(signedIn(Browser.DESK));
    tab.note().fill("See the files");
    tab.root()
        .getByLabel("Add files")
        .setInputFiles(new FilePayload[] {file("log.txt"), file("<img src=x>.txt")});
    tab.button("Add work note").click();
    assertThat(tab.told()).containsText("log.txt was added.");
    assertThat(tab.entries()).hasCount(3);
    assertThat(tab.entries().first()).containsText("<img src=x>.txt");
    assertThat(tab.entries().first()).containsText("5 bytes");
  }

  @Test
  void linksAreMadeFollowedAndEnded() {
    RecordNumber other = desk.report();
    Page page = signedIn(Browser.DESK);
    RecordTab tab = opened(page);
    tab.root().getByLabel("This record is").selectOption("child-of");
    tab.root().getByLabel("Record number").fill(other.value().toLowerCase());
    tab.button("Add link").click();
    assertThat(tab.links().first()).containsText("Child of " + other);
    assertThat(tab.links().first()).containsText("Mail is slow");

    Page record = page.waitForPopup(() -> tab.links().first().locator("a").click());
    assertThat(record.locator("#title")).hasText("Mail is slow");
    record.close();

    tab.button("End the link with " + other).click();
    assertThat(tab.links().first()).hasText("No links.");
    tab.root().getByLabel("Record number").fill("INC999999");
    tab.button("Add link").click();
    assertThat(tab.refusal()).containsText("INC999999");
    assertThat(tab.root().getByLabel("Record number")).hasValue("INC999999");
  }

  @Test
  void affectedItemsAreNamedWithWhatFailsWithThem() {
    ItemDesk items = new ItemDesk(configuration);
    RecordNumber[] chain = FailureSteps.servers(items, 2);
    items.apply(FailureSteps.depends(chain[1], chain[0]));
    Page page = signedIn(Browser.DESK);
    RecordTab tab = opened(page);
    assertThat(tab.items().first()).hasText("None named yet.");
    page.route("**/impact", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    tab.root().getByLabel("Number of an item").fill(chain[0].value().toLowerCase());
    tab.button("Add item").click();
    assertThat(tab.items().first()).containsText(chain[0] + " · Server Live");
    assertThat(tab.reach()).isEmpty();
    page.unroute("**/impact");
    opened(page);
    assertThat(tab.reach()).containsText("With them fail 1 item and no service.");
    assertThat(tab.reach().locator("a"))
        .hasAttribute("href", "/configuration-items/impact?items=" + chain[0]);
    tab.root().getByLabel("Number of an item").fill("CI999999999");
    tab.button("Add item").click();
    assertThat(tab.refusal()).containsText("CI999999999");
    tab.button("Remove " + chain[0]).click();
    assertThat(tab.items().first()).hasText("None named yet.");
    assertThat(tab.reach()).isEmpty();
    tab.root().getByText("Who did what").click();
    assertThat(tab.history().first()).containsText("Affected item removed: " + chain[0]);
  }

  @Test
  void theClocksCountDownBetweenTwoReadings() {
    Page page = browser.window(Browser.DESK);
    page.clock().install();
    browser.signIn(page, desk.resolver);
    page.route(
        "**/api/incidents/" + number,
        route -> {
          String record = route.fetch().text();
          String clocks = "\"clocks\":" + ClocksJson.RUNNING_PAUSED_MET_AND_MISSED;
          route.fulfill(
              new com.microsoft.playwright.Route.FulfillOptions()
                  .setContentType("application/json")
                  .setBody(record.replaceFirst("\"clocks\":\\[.*\\](?=,\"activities\")", clocks)));
        });
    RecordTab tab = opened(page);
    assertThat(tab.clock("Response")).containsText("Met with 4 min to spare");
    assertThat(tab.clock("Restoring")).containsText("Paused: awaiting caller");
    assertThat(tab.clock("Review")).containsText("Missed by 1 h 5 min");
    int before = secondsLeft(tab);
    page.clock().fastForward(20_000);
    assertThat(secondsLeft(tab)).isBetween(before - 50, before - 20);
    assertThat(tab.clock("Restoring")).containsText("1 h left");
    tab.clock("Resolution").getByText("How it was counted").click();
    assertThat(tab.clock("Resolution")).containsText("Started: 50 min counted");
  }

  private static int secondsLeft(RecordTab tab) {
    Matcher figure =
        Pattern.compile("(\\d+) min (\\d+) s left")
            .matcher(tab.clock("Resolution").locator(".or-figure").textContent());
    assertThat(figure.find()).isTrue();
    return Integer.parseInt(figure.group(1)) * 60 + Integer.parseInt(figure.group(2));
  }

  @Test
  void everythingIsReachedAndDoneByKeyboard() {
    Page page = signedIn(Browser.DESK);
    RecordTab tab = opened(page);
    tab.headline().locator("a").focus();
    while (!"or-reply".equals(page.evaluate("document.activeElement.id"))) {
      page.keyboard().press("Tab");
      assertThat(tab.root().locator(":focus")).hasCount(1);
    }
    assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
        .isNotEqualTo("none");
    page.keyboard().type("Typed without a mouse");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(tab.told()).containsText("The work note was added.");
    assertThat(journal.entries(number))
        .extracting(JournalEntry::text)
        .containsExactly("Typed without a mouse");
  }

  @Test
  void theTabFitsANarrowWindow() {
    Page page = signedIn(Browser.PHONE);
    RecordTab tab = opened(page);
    tab.note().fill("x".repeat(200));
    tab.button("Add work note").click();
    assertThat(tab.entries()).hasCount(1);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Browser.PHONE);
    assertThat((int) page.evaluate("document.querySelector('.or-record').scrollWidth"))
        .isLessThanOrEqualTo(Browser.PHONE);
  }
}
