package org.orderly.incident.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.incident.process.MajorIncidentDesk;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms of a major incident, and those of a parent, in Tasklist. */
@OrderlyTest
class MajorIncidentFormsBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired FamilyManagement family;
  @Autowired MajorIncidentManagement majors;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;

  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  private Page signedIn(Actor person) {
    Page page = browser.signedIn(person, Browser.DESK);
    page.setViewportSize(Browser.DESK, 1500);
    return page;
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/pictures", "form-" + name + ".png")));
  }

  @Test
  void eachTaskOfAMajorIncidentShowsWhatIsKnownAndAsksForTheRest() {
    MajorIncidentDesk room = new MajorIncidentDesk(organisation, majors, tasks);
    RecordNumber number = desk.claimed();
    room.call(number);
    Page page = signedIn(room.manager);
    Tasklist tasklist = new Tasklist(page);
    shown(page, tasklist, room, number, "Task_DecideMajorIncident", "decide-major-incident");
    room.declare(number);
    shown(page, tasklist, room, number, "Task_OpenBridge", "open-bridge");
    room.openBridge(number);
    shown(page, tasklist, room, number, "Task_RestoreService", "restore-service");
    assertThat(tasklist.field("bridgeOpen")).hasValue("Room 1");
    room.restore(number, "yes");
    shown(page, tasklist, room, number, "Task_StandDown", "stand-down");
    tasklist.claim();
    tasklist.field("standDownText").fill("Order a third line");
    tasklist.complete();
    tasklist.done();
    shown(page, tasklist, room, number, "Task_ReviewMajorIncident", "review-major-incident");
  }

  private static void shown(
      Page page,
      Tasklist tasklist,
      MajorIncidentDesk room,
      RecordNumber number,
      String task,
      String form) {
    tasklist.open(room.task(number, task).id());
    assertThat(tasklist.field("number")).hasValue(number.value());
    picture(page, form);
  }

  @Test
  void whoResolvesAParentSeesItsOpenChildrenAndWhatWillHappenToThem() {
    RecordNumber parent = desk.claimed();
    RecordNumber child = desk.claimed();
    Acting.as(
        desk.agent,
        () -> {
          family.addChild(parent, child);
          return child;
        });
    Page page = signedIn(desk.resolver);
    Tasklist tasklist = new Tasklist(page).open(desk.task(parent, IncidentDesk.RESOLVE).id());
    assertThat(tasklist.field("openChildren")).hasCount(0);
    tasklist.pick("Resolve");
    assertThat(tasklist.field("openChildren")).hasValue(child + " Mail is slow");
    assertThat(page.getByText("Their callers confirm each for themselves")).isVisible();
    picture(page, "resolve-parent");
    RecordTab tab = new RecordTab(page).open(desk.task(parent, IncidentDesk.RESOLVE).id());
    assertThat(tab.root().locator(".or-family")).containsText("Children (1)");
    assertThat(tab.root().locator(".or-family")).containsText(child.value());
    picture(page, "tab-parent");
  }

  @Test
  void aHandOverOffersEveryGroupButThePresentOne() {
    RecordNumber number = desk.claimed();
    Page page = signedIn(desk.resolver);
    Tasklist tasklist = new Tasklist(page).open(desk.task(number, IncidentDesk.RESOLVE).id());
    tasklist.pick("Hand over to another group");
    tasklist.field("assignmentGroup").click();
    assertThat(page.getByText("Group " + desk.otherGroup)).isVisible();
    assertThat(page.locator(".fjs-dropdownlist-item").getByText("Group " + desk.group)).hasCount(0);
    picture(page, "hand-over");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                tasks.complete(
                    desk.task(number, IncidentDesk.RESOLVE).id(),
                    IncidentDesk.handOverTo(desk.group),
                    desk.resolver))
        .hasMessageContaining("value");
  }
}
