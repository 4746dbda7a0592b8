package org.orderly.cmdb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Imports move before one's eyes; their pages and those of baselines fit and are accessible. */
@OrderlyTest
class ImportBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext context;
  @Autowired ConfigurationManagement configuration;
  @Autowired BaselineManagement baselines;
  @Autowired Organisation organisation;

  private final String own = Organisation.unique("x");
  private final List<String> faults = new ArrayList<>();
  private ImportDesk desk;
  private Actor manager;
  private Page page;

  @BeforeEach
  void aManager() {
    desk = ImportDesk.in(context);
    manager = organisation.person("manager", Roles.CONFIGURATION_MANAGER);
    page = browser.signedIn(manager, Browser.DESK);
  }

  @Test
  void progressIsShownAsItGoesOn() {
    String file = "name,class\na-%1$s,server\nb-%1$s,server\nc-%1$s,nothing\n".formatted(own);
    ImportView run = desk.items(manager, own, file, 1);
    page.navigate("/imports/" + run.id());
    assertThat(page.locator("[data-done]")).hasText("0 of 3 lines");
    while (desk.view(run).dryRun().done() == 0) {
      desk.work.next();
    }
    assertThat(page.locator("[data-done]")).hasText("1 of 3 lines");
    assertThat(page.locator("[data-count=created]")).hasText("1");
    desk.work();
    assertThat(page.locator("#state")).hasText("Dry run done");
    look("import-checked");
    page.navigate("/imports/" + run.id() + "/mapping");
    look("import-mapping");
    page.navigate("/imports/new");
    look("import-new", Browser.PHONE, ColorScheme.DARK);
    page.navigate("/imports");
    look("imports", Browser.PHONE, ColorScheme.DARK);
    assertThat(faults).isEmpty();
  }

  @Test
  void thePagesOfBaselinesFitAndAreAccessible() {
    ItemDesk items = new ItemDesk(configuration);
    RecordNumber item = items.item("server", Map.of("vendor", "x".repeat(100)));
    RecordNumber other = items.item("server");
    BaselineView baseline =
        Acting.as(
            manager,
            () ->
                baselines.take(
                    new NewBaseline(
                        "Before the move of " + "x".repeat(60),
                        "So that we can go back",
                        new BaselineScope.Items(List.of(item, other)))));
    items.apply(amend(item, "vendor", "Theirs"), relate("depends-on", item, other));
    page.navigate("/baselines");
    look("baselines", Browser.PHONE, ColorScheme.DARK);
    page.navigate("/baselines/new");
    look("baseline-new");
    page.navigate("/baselines/" + baseline.number() + "?verify=1");
    look("baseline", Browser.PHONE, ColorScheme.DARK);
    page.navigate("/baselines/" + baseline.number() + "/comparison");
    look("baseline-comparison");
    page.navigate("/stale-items");
    look("stale-items", Browser.PHONE, ColorScheme.DARK);
    assertThat(faults).isEmpty();
  }

  private void look(String name) {
    look(name, Browser.PHONE, ColorScheme.DARK);
    look(name, Browser.DESK, ColorScheme.LIGHT);
  }

  private void look(String name, int width, ColorScheme scheme) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    String picture = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", picture)));
    Object shown = page.evaluate("document.documentElement.scrollWidth");
    if (!shown.equals(width)) {
      faults.add(name + " is " + shown + " wide instead of " + width);
    }
    Accessibility.faults(page).forEach(fault -> faults.add(name + ": " + fault));
  }
}
