package org.orderly.incident.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class RecordTabTroubleBrowserTest {

  private static final String TYPED = "Typed with care, at length";

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired JournalManagement journal;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;

  private IncidentDesk desk;
  private RecordNumber number;
  private Page page;
  private RecordTab tab;

  @BeforeEach
  void anOpenTab() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    number = desk.classified();
    page = browser.window(Browser.DESK);
    page.clock().install();
    signIn(desk.resolver);
    tab = new RecordTab(page).open(task());
  }

  private void signIn(Actor person) {
    browser.signIn(page, person);
  }

  private String task() {
    return desk.task(number, IncidentDesk.RESOLVE).id();
  }

  private List<String> texts() {
    return journal.entries(number).stream().map(JournalEntry::text).toList();
  }

  private void send() {
    tab.note().fill(TYPED);
    tab.button("Add work note").click();
  }

  @Test
  void afterAFaultOfTheServerTheTextStaysAndIsSentOnceMore() {
    page.route(
        "**/journal",
        route -> {
          if (route.request().method().equals("POST")) {
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(500)
                    .setContentType("application/problem+json")
                    .setBody("{\"detail\":\"Something went wrong <b>here</b>.\"}"));
          } else {
            route.resume();
          }
        });
    send();
    assertThat(tab.refusal()).containsText("Something went wrong <b>here</b>.");
    assertThat(tab.refusal()).containsText("What you wrote is still here");
    assertThat(tab.note()).hasValue(TYPED);
    page.unroute("**/journal");
    tab.button("Add work note").click();
    assertThat(tab.told()).containsText("The work note was added.");
    assertThat(tab.refusal()).isEmpty();
    assertThat(texts()).containsExactly(TYPED);
  }

  @Test
  void anAnswerThatWasLostOnTheWayDoublesNothing() {
    page.route(
        "**/journal",
        route -> {
          if (route.request().method().equals("POST")) {
            route.fetch();
            route.abort();
          } else {
            route.resume();
          }
        });
    send();
    assertThat(tab.refusal()).containsText("The server cannot be reached.");
    assertThat(tab.note()).hasValue(TYPED);
    page.unroute("**/journal");
    tab.button("Add work note").click();
    assertThat(tab.told()).containsText("The work note was added.");
    assertThat(texts()).containsExactly(TYPED);
  }

  @Test
  void whoIsSignedOutKeepsTheTextForThemselvesAlone() {
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
    send();
    assertThat(tab.refusal()).containsText("You are signed out");
    assertThat(tab.note()).hasValue(TYPED);

    signIn(desk.resolver);
    tab.open(task());
    assertThat(tab.note()).hasValue(TYPED);
    assertThat(texts()).isEmpty();

    page.context().clearCookies();
    signIn(organisation.resolver(desk.group));
    tab.open(task());
    assertThat(tab.note()).isEmpty();
    assertThat(page.evaluate("JSON.stringify(sessionStorage)").toString()).doesNotContain(TYPED);
  }

  @Test
  void aTokenThatIsOutOfDateIsFetchedAnewUnseen() {
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("ORDERLY-CSRF"));
    send();
    assertThat(tab.told()).containsText("The work note was added.");
    assertThat(texts()).containsExactly(TYPED);
  }

  @Test
  void whatSomebodyElseDoesIsToldAndTakesNothingAway() {
    tab.note().fill(TYPED);
    Acting.as(
        desk.agent,
        () -> {
          incidents.write(number, Visibility.INTERNAL, "A word from the desk");
          return true;
        });
    page.clock().fastForward(31_000);
    assertThat(tab.told()).containsText("The record changed meanwhile: Wrote a work note");
    assertThat(tab.entries().first()).containsText("A word from the desk");
    assertThat(tab.note()).hasValue(TYPED);
  }

  @Test
  void nothingIsAskedForAnEmptyChairUntilSomebodyIsBack() {
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.clock().fastForward(600_000);
    page.clock().runFor(90_000);
    assertThat(asked).noneMatch(url -> url.contains(number.value()));
    page.mouse().move(100, 100);
    page.waitForRequest("**/api/incidents/" + number, () -> page.clock().runFor(2_000));
  }

  @Test
  void aRecordThatCannotBeLoadedIsTriedAgain() {
    page.route("**/api/incidents/" + number, Route::abort);
    page.navigate("about:blank");
    page.navigate("/camunda/app/tasklist/default/#/?task=" + task() + "&detailsTab=orderly-record");
    assertThat(tab.refusal()).containsText("The server cannot be reached.");
    page.unroute("**/api/incidents/" + number);
    tab.button("Try again").click();
    assertThat(tab.title()).hasText("Mail is slow");
    assertThat(tab.refusal()).isEmpty();
  }
}
