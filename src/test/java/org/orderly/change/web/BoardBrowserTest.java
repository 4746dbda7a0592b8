package org.orderly.change.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.change.Complexity;
import org.orderly.change.Disruption;
import org.orderly.change.Experience;
import org.orderly.change.Reversal;
import org.orderly.change.RiskAnswers;
import org.orderly.change.RoundState;
import org.orderly.change.Testability;
import org.orderly.change.Vote;
import org.orderly.change.process.AuthorizationCourse;
import org.orderly.change.process.BoardDesk;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ItemDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.identity.AccessManagement;
import org.orderly.identity.Roles;
import org.orderly.incident.web.Tasklist;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The board votes in the real Tasklist, with all facts on one form. */
@OrderlyTest
class BoardBrowserTest {

  /** High with what is computed besides. */
  private static final RiskAnswers NEW_TO_ALL =
      new RiskAnswers(
          Experience.NEVER,
          Complexity.FEW_TEAMS,
          Disruption.OFF_HOURS,
          Testability.PARTIAL,
          Reversal.TESTED);

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired AutowireCapableBeanFactory server;
  @Autowired ConfigurationManagement configuration;
  @Autowired TaskManagement tasks;
  @Autowired AccessManagement access;
  @Autowired EvidenceManagement evidence;

  private final Map<Actor, String> passwords = new HashMap<>();
  private BoardDesk desk;
  private Actor first;
  private Actor second;
  private RecordNumber inTheWay;
  private RecordNumber number;

  @BeforeEach
  void aChangeOfHighRiskIsPutToTheBoard() {
    AuthorizationCourse course = AuthorizationCourse.of(server);
    desk = course.desk;
    first = desk.member(Roles.CHANGE_ADVISORY_BOARD, Roles.SECURITY);
    second = desk.member(Roles.CHANGE_ADVISORY_BOARD);
    desk.join(desk.serviceOwner, Roles.CHANGE_ADVISORY_BOARD);
    desk.join(desk.requester, Roles.CHANGE_ADVISORY_BOARD);
    ItemDesk items = new ItemDesk(configuration);
    RecordNumber machine = items.item("server", Map.of("criticality", "gold"));
    RecordNumber program = items.item("application");
    items.apply(ItemDesk.relate("runs-on", program, machine));
    inTheWay =
        course.asked(
            AuthorizationCourse.with(
                desk.content(List.of(machine), ConfigurationPlan.of()), AuthorizationCourse.LOW));
    number =
        course.asked(
            AuthorizationCourse.with(
                desk.content(
                    List.of(machine),
                    ConfigurationPlan.of(ItemDesk.amend(machine, "version", "2.0"))),
                NEW_TO_ALL));
    course.complete(
        number,
        "Task_AcceptCollisions",
        desk.requester,
        Map.of("windowDecision", "keep", "collisionReason", "One restart serves both"));
  }

  private Page signedIn(Actor person) {
    String password = Acting.as(Actor.system(), () -> access.generatePassword(person.key()));
    passwords.put(person, password);
    Page page = browser.window(Browser.DESK);
    page.navigate("/sign-in");
    page.locator("#username").fill(person.key());
    page.locator("#password").fill(password);
    page.locator("main button").click();
    page.waitForURL("**/");
    return page;
  }

  private void giveThePasswordAgain(Page page, Actor person, String back) {
    page.navigate("/step-up?back=" + back);
    page.locator("#password").fill(passwords.get(person));
    page.locator("main button").click();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", name + ".png")));
  }

  @Test
  void threeMembersSeeAllFactsOnOneFormAndVote() {
    Page page = signedIn(first);
    Tasklist tasklist = new Tasklist(page).open();
    tasklist.show("Advisory board");
    assertThat(tasklist.tasks().first()).containsText("Vote on change");
    tasklist.open(desk.task(number, first).id());
    assertThat(tasklist.field("number")).hasValue(number.value());
    assertThat(tasklist.field("riskText").inputValue())
        .contains(
            "Risk high",
            "Reversal: tested",
            "Highest criticality: gold",
            "Items that fail with its items: 1",
            "Its window collides: yes");
    assertThat(tasklist.field("impactText").inputValue()).contains("1 items fail with them");
    assertThat(tasklist.field("collisionsText").inputValue())
        .contains(inTheWay.value(), "One restart serves both");
    assertThat(tasklist.field("assessmentsText").inputValue()).contains("no-objection");
    assertThat(tasklist.field("planText").inputValue()).contains("Put the old one back.");
    assertThat(tasklist.field("updatesText").inputValue()).contains("version → 2.0");
    assertThat(tasklist.field("paperDigest")).hasValue(desk.round(number).paperDigest());
    picture(page, "cast-vote");

    tasklist.pick("Authorize it, exactly as shown");
    tasklist.complete();
    assertThat(tasklist.refusal()).containsText("needs your password again: give it at /step-up");
    picture(page, "cast-vote-refused");
    giveThePasswordAgain(page, first, "/board");
    assertThat(page.locator("#agenda")).containsText(number.value());
    vote(page, first, "Authorize it, exactly as shown");

    tasks.unclaim(desk.task(number, second).id(), second);
    theRequesterIsRefused();
    tasks.claim(open(), second);
    Page seconds = signedIn(second);
    giveThePasswordAgain(seconds, second, "/");
    vote(seconds, second, "Abstain");
    Page owners = signedIn(desk.serviceOwner);
    giveThePasswordAgain(owners, desk.serviceOwner, "/");
    vote(owners, desk.serviceOwner, "Authorize it, exactly as shown");

    assertThat(desk.round(number).state()).isEqualTo(RoundState.AUTHORIZED);
    assertThat(desk.round(number).votes())
        .extracting(Vote::castBy)
        .containsExactly(first.key(), second.key(), desk.serviceOwner.key());
    assertThat(evidence.trail(number))
        .filteredOn(entry -> entry.kind().equals("ChangeAttemptRefused"))
        .extracting(entry -> entry.content().replaceAll(".*(ITSM-[A-Z]+-\\d+).*", "$1"))
        .containsExactly("ITSM-IDN-017", "ITSM-CHG-032");
  }

  private void vote(Page page, Actor person, String said) {
    Tasklist tasklist = new Tasklist(page).open(desk.task(number, person).id());
    tasklist.pick(said);
    if (said.equals("Abstain")) {
      tasklist.field("comment").fill("I do not know the gateway");
    }
    tasklist.complete();
    tasklist.done();
  }

  private String open() {
    return tasks.openTasks(number).stream()
        .filter(task -> task.assignee() == null)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void theRequesterIsRefused() {
    Page page = signedIn(desk.requester);
    Tasklist tasklist = new Tasklist(page).open(open());
    page.locator("[ng-click='claim()']").click();
    assertThat(tasklist.refusal()).containsText("never authorizes it");
    picture(page, "cast-vote-requester");
  }

  @Test
  void agendaAndStepUpAreReadEverywhere() {
    desk.vote(number, second, "revise");
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(Browser.PHONE, Browser.DESK)) {
        Page page = browser.signIn(browser.window(width, scheme), first);
        for (String path : List.of("/board", "/board/" + number, "/step-up")) {
          page.navigate(path);
          assertThat(Accessibility.faults(page)).isEmpty();
          picture(page, path.replace("/", "") + "-" + width + "-" + scheme);
        }
      }
    }
  }
}
