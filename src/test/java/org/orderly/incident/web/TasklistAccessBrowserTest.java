package org.orderly.incident.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.journal.AttachmentManagement;
import org.orderly.journal.JournalEntry;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordLinks;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** What is ours in Tasklist is for everybody: seen by axe-core, and used without a mouse. */
@OrderlyTest
class TasklistAccessBrowserTest {

  private static final int MOST_STEPS = 250;

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired AttachmentManagement attachments;
  @Autowired JournalManagement journal;
  @Autowired RecordLinks links;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;

  private IncidentDesk desk;
  private RecordNumber number;

  @BeforeEach
  void anIncidentWithEverything() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    number = desk.claimed();
    RecordNumber other = desk.report();
    Acting.as(
        desk.resolver,
        () -> {
          incidents.write(number, Visibility.INTERNAL, "Looked at the queue");
          incidents.write(number, Visibility.PUBLIC, "We are on it");
          attachments.attach(
              number,
              Visibility.PUBLIC,
              "log.txt",
              "text/plain",
              new ByteArrayInputStream(new byte[] {1}));
          return number;
        });
    Acting.as(
        Actor.system(),
        () -> {
          links.link(number, LinkType.RELATED_TO, other, desk.agent, clock.instant());
          return number;
        });
  }

  private Page signedIn(ColorScheme scheme) {
    return browser.signIn(browser.window(Browser.DESK, scheme), desk.resolver);
  }

  private String task() {
    return desk.task(number, IncidentDesk.RESOLVE).id();
  }

  @Test
  void whatKeepsPeopleOutIsReported() {
    Page page = browser.window(Browser.DESK);
    page.setContent("<main class='part'><h1>Part</h1><img src='x'><input></main>");
    assertThat(Accessibility.faults(page, ".part"))
        .anyMatch(fault -> fault.startsWith("image-alt"))
        .anyMatch(fault -> fault.startsWith("label"));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theRecordTabHasNothingThatKeepsAnybodyOut(ColorScheme scheme) {
    Page page = signedIn(scheme);
    RecordTab tab = new RecordTab(page).open(task());
    tab.root().locator("summary, details").first().waitFor();
    page.evaluate(
        "document.querySelectorAll('.or-record details').forEach(part => part.open = true)");
    assertThat(tab.history().first()).isVisible();
    assertThat(tab.entries().first()).isVisible();
    assertThat(tab.links().first()).isVisible();
    picture(page, "tab-open-" + scheme.name().toLowerCase(Locale.ROOT));
    assertThat(Accessibility.faults(page, ".or-record")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theCardsHaveNothingThatKeepsAnybodyOut(ColorScheme scheme) {
    Page page = signedIn(scheme);
    new Tasklist(page).open().show("My tasks");
    assertThat(page.locator(".or-card-title").first()).isVisible();
    picture(page, "cards-" + scheme.name().toLowerCase(Locale.ROOT));
    assertThat(Accessibility.faults(page, ".or-card")).isEmpty();
  }

  @Test
  void theFormsHaveNothingThatKeepsAnybodyOut() {
    Page page = signedIn(ColorScheme.LIGHT);
    Tasklist tasklist = new Tasklist(page).open(task());
    for (String next : List.of("Resolve", "Put on hold", "Hand over to another group")) {
      tasklist.pick(next);
      picture(page, "form-" + next.toLowerCase(Locale.ROOT).replace(' ', '-'));
      assertThat(Accessibility.faults(page, ".fjs-container form")).as(next).isEmpty();
    }
    assertThat(tasklist.tasks().first()).isVisible();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", name + ".png")));
  }

  @Test
  void fromTheListToAReplyWithAFileWithoutAMouse() {
    Page page = signedIn(ColorScheme.LIGHT);
    new Tasklist(page).open();
    goTo(page, ".task-filter a", "My tasks");
    page.keyboard().press("Enter");
    assertThat(page.locator(".or-card-title").first()).isVisible();
    goTo(page, "li.task a", number.value());
    page.keyboard().press("Enter");
    page.locator(".task-details .nav-tabs").waitFor();
    goTo(page, ".nav-tabs a", "Record");
    page.keyboard().press("Enter");
    RecordTab tab = new RecordTab(page);
    tab.title().waitFor();
    goTo(page, "input[type=radio]", "");
    page.keyboard().press("ArrowRight");
    goTo(page, "#or-reply", "");
    page.keyboard().type("Typed without a mouse");
    goTo(page, ".or-record input[type=file]", "");
    FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
    chooser.setFiles(
        new FilePayload("log.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
    goTo(page, ".or-record button[type=submit]", "");
    page.keyboard().press("Enter");
    assertThat(tab.told()).containsText("was added");
    assertThat(journal.entries(number))
        .extracting(JournalEntry::text)
        .contains("Typed without a mouse");
    assertThat(journal.entries(number))
        .extracting(JournalEntry::attachment)
        .filteredOn(Objects::nonNull)
        .hasSize(2);
  }

  /** Presses Tab until what is meant has the focus, and can be seen to have it. */
  private static void goTo(Page page, String selector, String text) {
    for (int step = 0; step < MOST_STEPS; step++) {
      page.keyboard().press("Tab");
      Object there =
          page.evaluate(
              "([selector, text]) => document.activeElement.matches(selector)"
                  + " && (document.activeElement.closest('li, form, body').textContent.includes(text))",
              List.of(selector, text));
      if (Boolean.TRUE.equals(there)) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached by the keyboard");
  }
}
