package org.orderly.cmdb.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.relate;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.Looks;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Payloads;
import org.orderly.fixtures.TextTrap;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** How a person corrects an item, and another authorizes it in Tasklist. */
@OrderlyTest
class CorrectionBrowserTest {

  private static final String HOSTILE = Payloads.packed(160).get(0);

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ConfigurationManagement configuration;
  @Autowired TaskManagement tasks;
  @Autowired Organisation organisation;

  private final Looks looks = new Looks();

  @Test
  void whatIsTypedOnTheFormIsShownAsTextAndAuthorizedInTasklist() {
    Actor owner = organisation.person("owner", Roles.SERVICE_OWNER);
    String group = organisation.resolverGroup();
    Actor resolver = organisation.resolver(group);
    ItemDesk desk = new ItemDesk(configuration);
    Map<String, String> facts =
        Map.of("criticality", "gold", "owner", owner.key(), "supportGroup", group);
    RecordNumber item = desk.item("server", facts);
    RecordNumber other = desk.item("server", named(facts));
    desk.apply(relate("depends-on", item, other));
    Page page = browser.signedIn(resolver, Browser.DESK);
    TextTrap trap = TextTrap.set(page, browser.address());
    page.navigate("/configuration-items/" + item + "/correct");
    looks.at(page, "correct", "main");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(HOSTILE);
    page.getByLabel("Last day of warranty").fill("2031-05-01");
    page.locator("#relationType0").selectOption("uses:out");
    page.locator("#relationItem0").fill(other.value());
    page.locator("#reason").fill("The label says so. " + HOSTILE);
    page.locator("#correct button").click();
    page.waitForURL("**/corrections/*");
    assertThat(page.locator("#effects tbody tr")).hasCount(3);
    assertThat(page.locator("#effects")).containsText(HOSTILE);
    String number = page.url().substring(page.url().lastIndexOf('/') + 1);
    looks.at(page, "correction", "main");
    page.navigate("/corrections?item=" + item);
    assertThat(page.locator("#corrections")).containsText(number);
    looks.at(page, "corrections", "main");
    page.navigate("/configuration-items/new");
    looks.at(page, "new-item", "main");
    trap.nothingRan();

    Page tasklist = browser.signedIn(owner, Browser.DESK);
    TextTrap second = TextTrap.set(tasklist, browser.address());
    String task = tasks.openTasks(new RecordNumber(number)).get(0).id();
    tasklist.navigate(
        "/camunda/app/tasklist/default/#/?task=" + task + "&detailsTab=orderly-record");
    tasklist.locator(".or-effects-table tbody tr").first().waitFor();
    assertThat(tasklist.locator(".or-effects-table tbody tr")).hasCount(3);
    assertThat(tasklist.locator(".or-effects-table")).containsText(HOSTILE);
    assertThat(tasklist.locator(".or-record").locator("img, script, svg, iframe")).hasCount(0);
    assertThat(Accessibility.faults(tasklist, ".or-record")).isEmpty();
    Looks.picture(tasklist, "correction-tab");
    tasklist.navigate("/camunda/app/tasklist/default/#/?task=" + task);
    tasklist.reload();
    tasklist.getByText("Authorize: exactly this is written").waitFor();
    Looks.picture(tasklist, "correction-form");
    second.nothingRan();
    assertThat(looks.faults()).isEmpty();
  }

  private static Map<String, String> named(Map<String, String> facts) {
    Map<String, String> named = new HashMap<>(facts);
    named.put("name", Organisation.unique("rel") + " " + Payloads.packed(160).get(1));
    named.computeIfPresent(
        "name", (field, name) -> name.substring(0, Math.min(150, name.length())));
    return named;
  }
}
