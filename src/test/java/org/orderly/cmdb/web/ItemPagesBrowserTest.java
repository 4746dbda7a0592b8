package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.amend;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.cmdb.ComponentKind;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationOutcome;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ItemComponent;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.Browser;
import org.orderly.fixtures.Looks;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of items, classes and relation types: they fit and are accessible (WCAG 2.1 AA). */
@OrderlyTest
class ItemPagesBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ConfigurationManagement configuration;
  @Autowired Organisation organisation;

  private final String word = Organisation.unique("zb").replace("-", "") + "x";
  private final Looks looks = new Looks();

  @Test
  void theyFitAndAreAccessibleEverywhere() {
    ItemDesk desk = new ItemDesk(configuration);
    String owner = organisation.deskAgent().key();
    RecordNumber server =
        desk.item(
            "server",
            Map.of(
                "name",
                "Donaudampfschifffahrtsgesellschaftsserver " + word,
                "customer",
                organisation.customer(),
                "owner",
                owner,
                "environment",
                "production",
                "criticality",
                "gold",
                "description",
                "Two lines\nof text " + "x".repeat(200),
                "attributes.memory",
                "2048",
                "attributes.operatingSystem",
                "Debian"));
    RecordNumber shop =
        desk.item(
            "application",
            Map.of(
                "name",
                "Shop " + word,
                "status",
                "test",
                "attributes.url",
                "https://example.org/"));
    desk.apply(
        new ConfigurationStep.SetRedundancy(shop.value(), "nodes", 1),
        new ConfigurationStep.AddRelation("runs-on", shop.value(), server.value(), "nodes"),
        new AmendItem(
            server.value(),
            null,
            Map.of(),
            Map.of(
                ComponentKind.DISK, List.of(new ItemComponent("sda", Map.of("size", "1"))),
                ComponentKind.SOFTWARE,
                    List.of(new ItemComponent("bash", Map.of("version", "5.2"))))));
    ConfigurationOutcome then = desk.apply(amend(server, "vendor", "Old Ltd"));
    desk.apply(amend(server, "vendor", "New Ltd"));
    Page page =
        browser.signedIn(
            organisation.person("keeper", Roles.CONFIGURATION_MANAGER, Roles.ADMINISTRATOR),
            Browser.DESK);
    String one = "/configuration-items/" + server;
    Map.of(
            "items", "/configuration-items?q=" + word,
            "item", one,
            "item-then", one + "?at=" + then.at(),
            "item-differences", one + "/differences?from=" + then.at(),
            "item-classes", "/item-classes",
            "item-class", "/item-classes/server",
            "item-attribute", "/item-classes/server/attributes/rack",
            "relation-types", "/relation-types",
            "relation-type", "/relation-types/runs-on")
        .forEach((name, path) -> look(page, name, path));
    assertThat(looks.faults()).isEmpty();
  }

  private void look(Page page, String name, String path) {
    page.navigate(path);
    looks.at(page, name);
  }
}
