package org.orderly.change.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.change.process.ImplementationDesk;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** How pages of implementations and trends look, on a desk and on a phone. */
@OrderlyTest
class ImplementationBrowserTest {

  private static final Path PICTURES = Path.of("target/pictures");

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired AutowireCapableBeanFactory server;

  private final List<String> faults = new ArrayList<>();

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
    assertThat(faults).isEmpty();
  }

  private void check(Page page, String name) {
    check(page, name, Browser.DESK, ColorScheme.LIGHT);
    check(page, name, Browser.PHONE, ColorScheme.DARK);
    page.setViewportSize(Browser.DESK, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void check(Page page, String name, int width, ColorScheme scheme) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    picture(page, name + "-" + width);
    String where = name + " at " + width + ": ";
    Accessibility.faults(page, "main").forEach(fault -> faults.add(where + fault));
    if (Boolean.TRUE.equals(
        page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
      faults.add(where + "is wider than its window");
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
