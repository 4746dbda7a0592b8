package org.orderly.incident.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.orderly.incident.IncidentState;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class RequesterPageBrowserTest {

  private static final String MARKUP = "<img id=planted src=x> <b>bold</b> 🔥";

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;

  private final List<String> complaints = new ArrayList<>();
  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  private Page signedIn(Actor person) {
    Page page = browser.window(Browser.PHONE);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && message.text().contains("Content Security")) {
            complaints.add(message.text());
          }
        });
    browser.signInByHand(page, person);
    page.navigate("/incidents");
    return page;
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static void neverWider(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Browser.PHONE);
  }

  @Test
  void aRefusedReportKeepsWhatWasTypedAndIsAcceptedOnceCorrected() {
    Page page = signedIn(desk.caller);
    page.getByLabel("What is wrong?").fill("x".repeat(161));
    page.getByLabel("Description").fill("\nfirst line\n" + MARKUP);
    String service = "Service " + desk.service + " (" + desk.service + ")";
    page.locator("#report-service").pressSequentially(desk.service);
    assertThat(page.locator("#report-service + datalist option")).hasCount(1);
    assertThat(page.locator("#report-service + datalist option")).hasAttribute("value", service);
    page.getByLabel("Who is affected?").selectOption("department");
    page.getByLabel("Has work stopped?").selectOption("no");
    button(page, "Report").click();

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("nothing you typed is lost");
    assertThat(page.locator("#report-title-about")).containsText("At most 160 characters");
    assertThat(page.getByLabel("What is wrong?")).hasValue("x".repeat(161));
    assertThat(page.getByLabel("Description")).hasValue("\nfirst line\n" + MARKUP);
    assertThat(page.locator("#report-service")).hasValue(service);
    assertThat(page.getByLabel("Who is affected?")).hasValue("department");
    neverWider(page);

    page.getByLabel("What is wrong?").fill("No mail " + MARKUP);
    button(page, "Report").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your report was received");
    assertThat(page.locator("#title")).hasText("No mail " + MARKUP);
    assertThat(page.locator("#description")).containsText("first line\n" + MARKUP);
    assertThat(page.locator("#planted, #content b")).hasCount(0);
    neverWider(page);

    page.navigate("/incidents");
    assertThat(page.locator("table.incidents")).containsText("No mail " + MARKUP);
    assertThat(page.locator("#planted, #content b")).hasCount(0);
    neverWider(page);
    assertThat(complaints).isEmpty();
  }

  @Test
  void theCallerFollowsReopensAndConfirms() {
    RecordNumber number = desk.resolved();
    Page page = signedIn(desk.caller);
    page.getByText(number.value()).click();
    assertThat(page.locator("#resolution")).hasText("Restarted the queue");
    page.getByLabel("What is still wrong?").fill("Still slow " + MARKUP);
    button(page, "No, open it again").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Thank you for your answer");
    assertThat(page.locator("#journal")).containsText("Still slow " + MARKUP);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);

    desk.resolve(number);
    page.reload();
    button(page, "Yes, it works").click();
    assertThat(page.getByText("Closed").first()).isVisible();
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.CLOSED);
    assertThat(page.locator("#planted")).hasCount(0);
    assertThat(complaints).isEmpty();
  }

  @Test
  void thePageIsUsedWithTheKeyboardAlone() {
    Page page = signedIn(desk.caller);
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to content");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator("#report-title")).isFocused();
    page.keyboard().type("By keyboard");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(page.locator("#report-service")).isFocused();
    page.keyboard().type("Service " + desk.service);
    page.locator("#report-title").press("Enter");
    assertThat(page.locator("#title")).hasText("By keyboard");
  }
}
