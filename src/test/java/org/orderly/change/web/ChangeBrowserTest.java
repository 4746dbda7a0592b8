package org.orderly.change.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.amend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.catalogue.Criticality;
import org.orderly.change.ChangeCategory;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeDesk;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeType;
import org.orderly.change.RiskLevel;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.Accessibility;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Payloads;
import org.orderly.fixtures.TextTrap;
import org.orderly.identity.Roles;
import org.orderly.journal.LinkManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** How a person asks for a change, and learns while writing what it comes to. */
@OrderlyTest
class ChangeBrowserTest {

  private static final Path PICTURES = Path.of("target/pictures");
  private static final String HOSTILE = Payloads.packed(150).get(0);

  /** The server is asked once nobody types, and answers with a whole page. */
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

  private static final String MODULES = "/camunda/api/tasklist/plugin/record/static/app/";

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired private ConfigurationManagement configuration;
  @Autowired private ChangeManagement changes;
  @Autowired private ChangeDesk desk;
  @Autowired private LinkManagement links;
  @Autowired private Organisation organisation;

  private final List<String> faults = new ArrayList<>();

  @Test
  void whatAChangeComesToIsSaidWhileItIsWritten() {
    Actor owner = organisation.person("owner", Roles.RESOLVER);
    Actor engineer = organisation.person("engineer", Roles.RESOLVER);
    String service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    RecordNumber item =
        new ItemDesk(configuration)
            .item("server", Map.of("criticality", "gold", "attributes.memory", "2048"));
    Page page = browser.signedIn(owner, Browser.DESK);
    TextTrap trap = TextTrap.set(page, browser.address());
    page.navigate("/changes/new");
    page.locator("#title").fill(HOSTILE);
    page.locator("#reason").fill("It is full. " + HOSTILE);
    page.locator("#services").fill(service);
    page.locator("#items").fill(item.value());
    for (String answer :
        List.of(
            "experience-never",
            "complexity-one-team",
            "disruption-never",
            "testability-full",
            "reversal-tested")) {
      page.locator("[id='risk." + answer + "']").check();
    }
    assertThat(page.locator("#checks"))
        .containsText("The answers come to 8 of 20 points", PATIENTLY);
    assertThat(page.locator("#checks")).containsText("Items in use: 1");
    page.locator("[id='task.title[0]']").fill("Put it in");
    page.locator("[id='task.title[1]']").fill("Look at it");
    page.locator("[id='task.title[1]']").blur();
    assertThat(page.locator("[data-rows=task] [data-row]")).hasCount(3);
    assertThat(page.locator("#checks")).containsText("There is nobody", PATIENTLY);
    page.locator("[id='task.implementer[0]']").fill(engineer.key());
    page.locator("[id='task.minutes[0]']").fill("30");
    page.locator("[id='task.title[1]']").fill("");
    page.locator("[id='field.item[0]']").fill(item.value());
    page.locator("[id='field.name[0]']").selectOption("attributes.memory");
    page.locator("[id='field.value[0]']").fill("much");
    check(page, "change-form");
    page.locator("#save").click();
    assertThat(page.locator("#refused")).containsText("Some of this cannot be kept");
    assertThat(page.locator("[id='field.value[0]-about']")).isVisible();
    check(page, "change-form-refused");
    page.locator("[id='field.value[0]']").fill("4096");
    page.locator("#save").click();
    page.waitForURL("**/changes/CHG*");
    assertThat(page.locator("#title")).hasText(HOSTILE);
    assertThat(page.locator("#updates")).containsText("4096");
    RecordNumber number = new RecordNumber(page.url().substring(page.url().lastIndexOf('/') + 1));
    ChangeContent content = Acting.as(owner, () -> changes.content(number)).content();
    assertThat(content.tasks()).singleElement();
    check(page, "change-record");
    RecordNumber next = desk.recorded(owner, desk.content(service, List.of(), engineer));
    Acting.as(
        owner,
        () -> {
          links.link(next, LinkType.FOLLOWS, number);
          return next;
        });
    inRecordTab(page, number);
    page.navigate("/changes?mine=true");
    assertThat(page.locator("#changes")).containsText(number.value());
    check(page, "changes");
    trap.nothingRan();
    assertThat(faults).isEmpty();
  }

  @Test
  void aScheduledChangeIsReadWholeOnOnePage() {
    Actor owner = organisation.person("owner", Roles.RESOLVER);
    String service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    RecordNumber item = new ItemDesk(configuration).item("server", Map.of("criticality", "gold"));
    ChangeContent content =
        desk.content(
            service,
            List.of(item),
            organisation.person("engineer", Roles.RESOLVER),
            ConfigurationPlan.of(amend(item, "version", "12.1")));
    RecordNumber number = desk.recorded(owner, content);
    Acting.as(owner, () -> changes.revise(number, content.within(null), 1));
    Acting.as(owner, () -> changes.revise(number, content, 2));
    desk.classify(number, ChangeType.NORMAL, ChangeCategory.SIGNIFICANT, RiskLevel.HIGH);
    Page page = browser.signedIn(owner, Browser.DESK);
    page.navigate("/changes/" + number);
    assertThat(page.locator("#line [aria-current]")).hasText("Assessment");
    check(page, "change-assessed");
    page.navigate("/changes/" + number + "/versions");
    assertThat(page.locator("#version-3")).containsText("Window");
    check(page, "change-versions");
    assertThat(faults).isEmpty();
  }

  /** As the tab does it, beside a task that no process has made here. */
  private void inRecordTab(Page page, RecordNumber number) {
    page.evaluate(
        "async number => {"
            + "const style = document.createElement('link');"
            + "style.rel = 'stylesheet'; style.href = '"
            + MODULES
            + "plugin.css';"
            + "document.head.append(style);"
            + "const { changePanel } = await import('"
            + MODULES
            + "change.js');"
            + "const body = document.createElement('div');"
            + "const tab = document.createElement('div');"
            + "tab.className = 'or-record'; tab.append(body);"
            + "document.querySelector('main').replaceChildren(tab);"
            + "await changePanel(body, number);"
            + "}",
        number.value());
    assertThat(page.locator(".or-title")).hasText(HOSTILE);
    assertThat(page.locator(".or-record")).containsText("The answers together");
    assertThat(page.locator(".or-record")).containsText("4096");
    assertThat(page.locator(".or-record")).containsText("Followed by");
    assertThat(page.locator(".or-record").locator("img, script, svg, iframe")).hasCount(0);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve("change-tab.png")).setFullPage(true));
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
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-" + width + ".png"))
            .setFullPage(true));
    String where = name + " at " + width + ": ";
    Accessibility.faults(page, "main").forEach(fault -> faults.add(where + fault));
    if (Boolean.TRUE.equals(
        page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
      faults.add(where + "is wider than its window");
    }
  }
}
