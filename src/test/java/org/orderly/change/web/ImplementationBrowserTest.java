package org.orderly.change.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.process.ImplementationDesk;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.Looks;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.web.Tasklist;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** How pages of implementations and trends look, and a step is reported in the real Tasklist. */
@OrderlyTest
class ImplementationBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  @Autowired AutowireCapableBeanFactory server;
  @Autowired TestClock clock;

  private final Looks looks = new Looks();

  @Test
  void pagesFitDeskAndPhoneAndEverybodyReadsThem() {
    ImplementationDesk desk = ImplementationDesk.of(server);
    RecordNumber number = desk.begun(desk.openContent());
    Page page = browser.signedIn(desk.manager, Browser.DESK);
    page.navigate("/changes/" + number + "/implementation");
    assertThat(page.locator("#gates tbody tr")).hasCount(7);
    check(page, "implementation");
    page.navigate("/changes/" + desk.reviewed() + "/implementation");
    check(page, "implementation-reviewed");
    page.navigate("/changes/trend?count=6&service=" + desk.service);
    check(page, "change-trend");
    assertThat(looks.faults()).isEmpty();
  }

  @Test
  void anImplementerReportsAStepInTasklist() {
    ImplementationDesk desk = ImplementationDesk.of(server);
    RecordNumber number = desk.begun(desk.openContent());
    Page page = browser.signedIn(desk.engineer, Browser.DESK);
    Tasklist tasklist =
        new Tasklist(page).open(desk.task(number, ImplementationDesk.STEP, desk.engineer).id());
    assertThat(tasklist.field("number")).hasValue(number.value());
    assertThat(tasklist.field("workWindowText")).not().hasValue("");
    assertThat(tasklist.field("stepText").inputValue()).contains("Install the certificate");
    assertThat(tasklist.field("planText")).hasValue("Install the new one.");
    assertThat(page.locator("[id$='-Field_endedAtInput-date']")).not().hasValue("");
    Looks.picture(page, "implement-step");

    LocalDateTime begun = LocalDateTime.ofInstant(clock.instant(), Browser.ZONE);
    tasklist.pick("It failed");
    tasklist.instant("startedAtInput", DAY.format(begun), TIME.format(begun));
    tasklist.complete();
    assertThat(tasklist.refusal()).containsText("Say what went otherwise than planned");
    Looks.picture(page, "implement-step-refused");
    tasklist.pick("Done, but not as planned");
    tasklist.field("stepNote").fill("It took <b>two</b> tries");
    tasklist.complete();
    tasklist.done();

    assertThat(desk.serial()).isEqualTo("new");
    assertThat(desk.view(number).outcome()).isEqualTo(ChangeOutcome.SUCCESSFUL_WITH_ISSUES);
  }

  private void check(Page page, String name) {
    looks.at(page, name, "main");
  }
}
