package org.orderly.incident.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.HoldReason;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentReport;
import org.orderly.incident.IncidentState;
import org.orderly.incident.Scope;
import org.orderly.incident.Source;
import org.orderly.incident.WorkStoppage;
import org.orderly.incident.Workaround;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class TasklistBrowserTest {

  private static final String MARKUP = "<img id=planted src=x> <b>bold</b> 🔥 ${7*7}";

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired JournalManagement journal;
  @Autowired CatalogueManagement catalogue;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  private Page signedIn(Actor person) {
    Page page = browser.signedIn(person, Browser.DESK);
    return page;
  }

  private RecordNumber reported() {
    IncidentReport report =
        new IncidentReport(
            "No mail " + MARKUP,
            "Since this morning\n" + MARKUP,
            desk.service,
            null,
            null,
            List.of(),
            Scope.DEPARTMENT,
            WorkStoppage.UNKNOWN,
            Workaround.POOR,
            null,
            null,
            null,
            null,
            Source.PORTAL,
            false,
            null,
            null);
    return Acting.as(desk.caller, () -> incidents.report(report)).number();
  }

  private String task(RecordNumber number, String taskKey) {
    return desk.task(number, taskKey).id();
  }

  private List<String> texts(RecordNumber number) {
    return journal.entries(number).stream().map(JournalEntry::text).toList();
  }

  @Test
  void tasklistCarriesTheProductsNameAndShowsTheReadyWorkLists() {
    desk.report();
    Page page = signedIn(desk.agent);
    Tasklist tasklist = new Tasklist(page).open();
    assertThat(tasklist.workLists())
        .containsText(
            new String[] {
              "My tasks", "My groups' tasks", "Due soon", "Advisory board", "Major incidents"
            });
    tasklist.show("My groups' tasks");
    assertThat(tasklist.tasks().first()).containsText("Classify incident");
    assertThat(page).hasTitle("Orderly Tasklist");
    assertThat(page.locator(".ce-eol-banner")).isHidden();
    assertThat(page.locator(".create-task-action")).isHidden();
  }

  @Test
  void whatTheServerRefusesLosesNothingThatWasTyped() {
    RecordNumber number = reported();
    String category = Organisation.unique("vanishing");
    catalogue.category(category, "Label of " + category);
    Page page = signedIn(desk.agent);
    Tasklist tasklist = new Tasklist(page).open(task(number, IncidentDesk.CLASSIFY));
    tasklist.claim();

    assertThat(tasklist.field("number")).hasValue(number.value());
    assertThat(tasklist.field("title")).hasValue("No mail " + MARKUP);
    assertThat(tasklist.field("description")).hasValue("Since this morning\n" + MARKUP);
    assertThat(tasklist.field("service")).hasValue("Service " + desk.service);
    assertThat(page.locator("#planted")).hasCount(0);

    tasklist.choose("category", "Label of " + category);
    tasklist.field("subcategory").fill("Outgoing " + MARKUP);
    tasklist.field("workNote").fill("First line\nsecond " + MARKUP);
    jdbc.sql("delete from category where category_key = ?").param(category).update();
    catalogue.category("software", "Software"); // what was kept of the categories is forgotten
    tasklist.complete();
    assertThat(tasklist.refusal()).containsText("Category must be one of the values offered");
    assertThat(tasklist.field("subcategory")).hasValue("Outgoing " + MARKUP);
    assertThat(tasklist.field("workNote")).hasValue("First line\nsecond " + MARKUP);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.NEW);
    assertThat(texts(number)).isEmpty();

    tasklist.choose("category", "Software");
    tasklist.complete();
    tasklist.done();
    assertThat(page.locator("#planted")).hasCount(0);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.ASSIGNED);
    assertThat(desk.incident(number).classification().category()).isEqualTo("software");
    assertThat(desk.incident(number).classification().subcategory())
        .isEqualTo("Outgoing " + MARKUP);
    assertThat(desk.incident(number).classification().scope()).isEqualTo(Scope.DEPARTMENT);
    assertThat(texts(number)).containsExactly("First line\nsecond " + MARKUP);
  }

  @Test
  void aResolverHoldsResumesAndResolvesAndTheCallerConfirms() {
    RecordNumber number = desk.classified();
    Page page = signedIn(desk.resolver);
    Tasklist tasklist = new Tasklist(page).open(task(number, IncidentDesk.RESOLVE));
    tasklist.claim();
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);

    tasklist.pick("Put on hold");
    tasklist.choose("holdReason", "Awaiting caller");
    tasklist.field("holdAskedText").fill("Which mailbox? " + MARKUP);
    tasklist.holdUntil(date(0), "00:00");
    tasklist.complete();
    assertThat(tasklist.refusal()).containsText("choose an instant to come");
    assertThat(tasklist.field("holdAskedText")).hasValue("Which mailbox? " + MARKUP);
    tasklist.holdUntil(date(3), "12:00");
    tasklist.complete();
    tasklist.done();
    assertThat(desk.incident(number).hold().reason()).isEqualTo(HoldReason.AWAITING_CALLER);
    assertThat(texts(number)).containsExactly("Which mailbox? " + MARKUP);

    tasklist.open(task(number, IncidentDesk.RESUME));
    assertThat(tasklist.field("holdReason")).hasValue("Awaiting caller");
    tasklist.complete();
    tasklist.done();

    tasklist.open(task(number, IncidentDesk.RESOLVE));
    tasklist.pick("Resolve");
    tasklist.choose("resolutionCode", "Fixed permanently");
    tasklist.field("resolutionText").fill("Freed space\n" + MARKUP);
    tasklist.complete();
    tasklist.done();
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.RESOLVED);

    Page callers = signedIn(desk.caller);
    callers.navigate("/incidents/" + number);
    assertThat(callers.locator("#resolution")).hasText("Freed space\n" + MARKUP);
    callers
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, it works"))
        .click();
    assertThat(callers.getByRole(AriaRole.STATUS)).containsText("Thank you for your answer");
    assertThat(callers.locator("#planted")).hasCount(0);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.CLOSED);
  }

  @Test
  void whoIsSecondToCompleteATaskIsToldAndKeepsWhatTheyTyped() {
    RecordNumber number = desk.claimed();
    Page page = signedIn(desk.resolver);
    Tasklist tasklist = new Tasklist(page).open(task(number, IncidentDesk.RESOLVE));
    tasklist.pick("Resolve");
    tasklist.choose("resolutionCode", "Fixed permanently");
    tasklist.field("resolutionText").fill("Typed with care");
    desk.resolve(number);
    tasklist.complete();
    assertThat(tasklist.refusal()).isVisible();
    assertThat(tasklist.field("resolutionText")).hasValue("Typed with care");
    assertThat(desk.incident(number).resolution().text()).isEqualTo("Restarted the queue");
  }

  @Test
  void aCommentIsAWorkNoteAndTasklistShowsItInItsHistory() {
    RecordNumber number = desk.claimed();
    Page page = signedIn(desk.resolver);
    new Tasklist(page).open(task(number, IncidentDesk.RESOLVE)).comment("Restarting " + MARKUP);

    assertThat(page.locator(".history-pane, [class*='history']").first())
        .containsText("Restarting " + MARKUP);
    assertThat(page.locator("#planted")).hasCount(0);
    assertThat(journal.entries(number))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.text()).isEqualTo("Restarting " + MARKUP);
              assertThat(note.visibility()).isEqualTo(Visibility.INTERNAL);
              assertThat(note.author()).isEqualTo(desk.resolver.key());
            });
  }

  private String date(int daysAhead) {
    return LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(daysAhead)), Browser.ZONE)
        .format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
  }
}
