package org.orderly.cmdb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.Looks;
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
  private final Looks looks = new Looks();
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
    looks.at(page, "import-checked");
    page.navigate("/imports/" + run.id() + "/mapping");
    looks.at(page, "import-mapping");
    page.navigate("/imports/new");
    looks.onPhone(page, "import-new");
    page.navigate("/imports");
    looks.onPhone(page, "imports");
    assertThat(looks.faults()).isEmpty();
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
    looks.onPhone(page, "baselines");
    page.navigate("/baselines/new");
    looks.at(page, "baseline-new");
    page.navigate("/baselines/" + baseline.number() + "?verify=1");
    looks.onPhone(page, "baseline");
    page.navigate("/baselines/" + baseline.number() + "/comparison");
    looks.at(page, "baseline-comparison");
    page.navigate("/stale-items");
    looks.onPhone(page, "stale-items");
    assertThat(looks.faults()).isEmpty();
  }
}
