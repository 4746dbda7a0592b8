package org.orderly.incident.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
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
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class TaskCardBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;

  private final List<String> calls = new ArrayList<>();
  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  private Page signedIn() {
    Page page = browser.window(Browser.DESK);
    page.onRequest(
        request -> {
          if (request.url().contains("/api/task-cards")) {
            calls.add(request.url());
          }
        });
    return browser.signIn(page, desk.resolver);
  }

  private static Locator card(Page page, RecordNumber number) {
    return page.locator(".tasks-list li.task")
        .filter(new Locator.FilterOptions().setHasText(number.value()));
  }

  @Test
  void eachCardTellsNumberTitleAndPriorityAndAllAskInOneCall() {
    RecordNumber first = desk.classified();
    RecordNumber second = desk.classified();
    Page page = signedIn();
    Tasklist tasklist = new Tasklist(page).open();
    tasklist.show("My groups' tasks");
    String priority = desk.incident(first).assessment().priority().word();
    assertThat(card(page, first)).containsText("Mail is slow");
    assertThat(card(page, first).locator(".or-badge").first()).hasText(priority);
    assertThat(card(page, second)).containsText("Resolve incident");
    assertThat(calls).hasSize(1);
    assertThat(card(page, first).locator("h4 a"))
        .hasAccessibleDescription(java.util.regex.Pattern.compile(first + ".*" + priority + ".*"));
  }

  @Test
  void aHeldRecordIsPaused() {
    RecordNumber held = desk.held();
    Page page = signedIn();
    new Tasklist(page).open().show("My tasks");
    assertThat(card(page, held)).containsText("Paused");
  }

  @Test
  void dueDatesAreToldAsTimeLeftOrOverdue() {
    RecordNumber late = desk.classified();
    RecordNumber soon = desk.classified();
    Page page = signedIn();
    page.clock().setFixedTime("2026-11-22T12:00:00Z");
    page.route(
        "**/api/task-cards*",
        route -> {
          String lines = route.fetch().text();
          route.fulfill(
              new com.microsoft.playwright.Route.FulfillOptions()
                  .setContentType("application/json")
                  .setBody(due(lines, late, "11:15", soon, "12:30")));
        });
    Tasklist tasklist = new Tasklist(page).open();
    tasklist.show("My groups' tasks");
    assertThat(card(page, late)).containsText("Overdue by 45 min");
    assertThat(card(page, soon)).containsText("Due in 30 min");
  }

  private static String due(
      String lines, RecordNumber first, String at, RecordNumber second, String then) {
    return lines
        .replaceAll("\"due\":(null|\"[^\"]*\")", "\"due\":null")
        .replaceAll(
            "(\"number\":\"" + first + "\".*?\"due\":)null", "$1\"2026-11-22T" + at + ":00Z\"")
        .replaceAll(
            "(\"number\":\"" + second + "\".*?\"due\":)null", "$1\"2026-11-22T" + then + ":00Z\"");
  }
}
