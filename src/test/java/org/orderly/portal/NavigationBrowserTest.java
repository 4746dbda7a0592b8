package org.orderly.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;

/** The navigation with the keyboard alone, wide and narrow, light and dark. */
@OrderlyTest
class NavigationBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired Organisation organisation;

  @Test
  void groupsOpenAndCloseByKeyboardAndFitEverywhere() {
    Page page =
        browser.signedIn(
            organisation.person(
                "menu", Roles.SERVICE_DESK, Roles.ADMINISTRATOR, Roles.CONFIGURATION_MANAGER),
            Browser.DESK);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(Browser.DESK, Browser.PHONE)) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate("/incidents/all");
        Locator groups = page.locator(".menu summary");
        Locator open = page.locator(".menu details[open]");
        groups.nth(0).focus();
        page.keyboard().press("Enter");
        assertThat(open.locator("a[aria-current=page]")).isVisible();
        page.keyboard().press("Escape");
        assertThat(open).hasCount(0);
        assertThat(groups.nth(0)).isFocused();
        page.keyboard().press("Tab");
        assertThat(groups.nth(1)).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        assertThat(open.locator("a").first()).isFocused();
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .isEqualTo(width);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", "menu-" + width + "-" + scheme + ".png")));
        Assertions.assertThat(Accessibility.faults(page, "header")).isEmpty();
        page.mouse().click(5, 890);
        assertThat(open).hasCount(0);
      }
    }
  }
}
