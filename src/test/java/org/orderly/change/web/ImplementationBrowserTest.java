package org.orderly.change.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.change.process.ImplementationDesk;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.Looks;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** How pages of implementations and trends look, on a desk and on a phone. */
@OrderlyTest
class ImplementationBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired AutowireCapableBeanFactory server;

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

  private void check(Page page, String name) {
    looks.at(page, name, "main");
  }
}
