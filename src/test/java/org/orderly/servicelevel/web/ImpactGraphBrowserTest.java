package org.orderly.servicelevel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.MadeImpact;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** The graph of an impact as somebody walks through it; pictures in {@code target/pictures}. */
@OrderlyTest
class ImpactGraphBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ConfigurationManagement configuration;
  @Autowired Organisation organisation;

  private ItemDesk desk;
  private Actor manager;

  @BeforeEach
  void aManager() {
    desk = new ItemDesk(configuration);
    manager = organisation.person("manager", Roles.CONFIGURATION_MANAGER);
  }

  private Page shown(RecordNumber item, int width, ColorScheme scheme) {
    Page page = browser.signIn(browser.window(width, scheme), manager);
    page.navigate("/configuration-items/" + item + "/impact");
    page.locator(".impact-tools").waitFor();
    return page;
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/pictures/impact-" + name + ".png"))
            .setFullPage(true));
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label')"));
  }

  private static int width(Page page) {
    return (int) page.evaluate("document.documentElement.scrollWidth");
  }

  @Test
  void threeHundredItemsAreWalkedThroughByKeyboard() {
    RecordNumber rack = MadeImpact.many(desk, 30, 5);
    Page page = shown(rack, Browser.DESK, ColorScheme.LIGHT);
    List<String> told = new ArrayList<>();
    page.onConsoleMessage(message -> told.add(message.text()));
    Locator nodes = page.locator(".impact .node");
    assertThat(nodes).hasCount(4);
    picture(page, "300-closed");
    nodes.first().focus();
    page.keyboard().press("ArrowRight");
    assertThat(focused(page)).startsWith("30 × Server, fails");
    assertThat(page.locator("#graph-said")).containsText("Data centre west → 30 × Server");
    page.keyboard().press("+");
    assertThat(nodes).hasCount(1 + 30 + 150 + 150);
    assertThat(focused(page)).startsWith("host-00");
    assertThat(page.url()).contains("open=");
    page.keyboard().press("ArrowDown");
    assertThat(focused(page)).startsWith("host-01");
    page.keyboard().press("ArrowRight");
    assertThat(focused(page)).startsWith("vm-1-0");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowUp");
    assertThat(focused(page)).startsWith("host-00");
    assertThat(page.locator(".line.on-path")).hasCount(1);
    picture(page, "300-open");
    page.locator("[data-zoom=fit]").click();
    picture(page, "300-fit");
    page.locator(".node[aria-label^='host-03']").focus();
    page.keyboard().press("-");
    assertThat(nodes).hasCount(4);
    assertThat(Accessibility.faults(page)).isEmpty();
    nodes.first().focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/configuration-items/" + rack);
    assertThat(told).noneMatch(text -> text.contains("Content Security Policy"));
  }

  @Test
  void itFitsDeskAndPhoneLightAndDark() {
    RecordNumber few = MadeImpact.few(desk);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(Browser.DESK, Browser.PHONE)) {
        Page page = shown(few, width, scheme);
        page.locator(".node").nth(3).focus();
        picture(page, "few-" + width + "-" + scheme.name().toLowerCase());
        assertThat(width(page)).isEqualTo(width);
        assertThat(Accessibility.faults(page)).as(scheme + " " + width).isEmpty();
        page.context().close();
      }
    }
  }
}
