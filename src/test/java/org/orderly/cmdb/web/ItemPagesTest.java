package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.cmdb.ComponentKind;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationOutcome;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ConfigurationStep.AmendItem;
import org.orderly.cmdb.ItemComponent;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.NewPerson;
import org.orderly.identity.PersonDetails;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people see of configuration items, and what they do not. */
@OrderlyTest
class ItemPagesTest {

  private static final String PATH = "/configuration-items";
  private static final int MANY = 60;

  @Autowired ConfigurationManagement configuration;
  @Autowired Organisation organisation;
  @Autowired IdentityManagement identity;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private final String word = Organisation.unique("zp").replace("-", "") + "x";
  private ItemDesk desk;
  private Http staff;
  private String customer;
  private RecordNumber server;

  @BeforeEach
  void organise() {
    desk = new ItemDesk(configuration);
    staff = visitors.browser(port, visitors.holding(Roles.CONFIGURATION_MANAGER));
    customer = organisation.customer();
    server =
        desk.item(
            "server",
            Map.of(
                "name", "Beta " + word,
                "customer", customer,
                "environment", "production",
                "cost", "1234.5",
                "currency", "EUR",
                "attributes.memory", "2048"));
  }

  private static String shown(Http visitor, String path) {
    HttpResponse<String> answer = visitor.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String page() {
    return shown(staff, PATH + "/" + server);
  }

  @Test
  void aSearchIsItsAddressAndFacetsNarrowIt() {
    RecordNumber other =
        desk.item("application", Map.of("name", "Alpha " + word, "status", "test"));
    String all = shown(staff, PATH + "?q=" + word);
    assertThat(all)
        .containsSubsequence("2 found", "Alpha " + word, other.value(), "Beta " + word)
        .contains("value=\"" + word + "\"")
        .contains("q=" + word + "&amp;class=hardware", "q=" + word + "&amp;status=test");
    String narrowed = shown(staff, PATH + "?q=" + word + "&class=hardware");
    assertThat(narrowed)
        .contains("1 found", "Beta " + word, "name=\"class\" value=\"hardware\"")
        .doesNotContain("Alpha " + word)
        .containsPattern("aria-current=\"true\"[^>]*>\\s*<span>Hardware");
    assertThat(shown(staff, PATH + "?q=nothing" + word)).contains("No configuration item is found");
    assertThat(staff.get(PATH + "?status=broken").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsNarrowedStaysWhereWordsAreTyped() {
    String owner = organisation.requester().key();
    desk.item("server", Map.of("name", "Own " + word, "owner", owner, "customer", customer));
    String own =
        shown(
            visitors.browser(port, owner),
            PATH + "?class=server&owner=" + owner + "&customer=" + customer + "&group=nobody");
    assertThat(own)
        .contains("type=\"hidden\" name=\"owner\" value=\"" + owner + "\"")
        .contains("type=\"hidden\" name=\"customer\" value=\"" + customer + "\"")
        .contains("type=\"hidden\" name=\"group\" value=\"nobody\"")
        .contains("type=\"hidden\" name=\"class\" value=\"server\"");
  }

  @Test
  void longListsHavePages() {
    List<ConfigurationStep> steps = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      steps.add(
          ItemDesk.add(
              "i" + n, "server", Map.of("name", "Row " + (100 + n), "customer", customer)));
    }
    desk.apply(steps.toArray(ConfigurationStep[]::new));
    String first = shown(staff, PATH + "?customer=" + customer + "&class=server");
    assertThat(first).contains("61 found", "1 of 2", "customer=" + customer + "&amp;page=1");
    assertThat(shown(staff, PATH + "?customer=" + customer + "&class=server&page=1"))
        .contains("Row 159")
        .doesNotContain("Row 100");
  }

  @Test
  void anItemIsShownInWordsWithUnitsAndRelationsBothWays() {
    RecordNumber application = desk.item("application", Map.of("name", "Shop " + word));
    RecordNumber spare = desk.item("server", Map.of("name", "Spare " + word));
    desk.apply(
        new ConfigurationStep.SetRedundancy(application.value(), "nodes", 1),
        new ConfigurationStep.AddRelation("runs-on", application.value(), server.value(), "nodes"),
        new ConfigurationStep.AddRelation("runs-on", application.value(), spare.value(), "nodes"));
    assertThat(page())
        .contains("2,048 MB", "1,234.5 EUR", "Production", "Customer " + customer)
        .containsSubsequence("Runs<", application.value())
        .contains(PATH + "/" + server + "/impact", PATH + "/" + server + "/correct");
    assertThat(shown(staff, PATH + "/" + application))
        .containsSubsequence("Runs on", "in redundancy group nodes", server.value())
        .contains("it fails when fewer than 1 are left");
  }

  @Test
  void whatWasIsShownAsItWasAndCompared() {
    ConfigurationOutcome before = desk.apply(amend(server, "vendor", "Old Ltd"));
    RecordNumber application = desk.item("application", Map.of("name", "Shop " + word));
    ConfigurationOutcome after =
        desk.apply(
            amend(server, "vendor", "New Ltd"), relate("runs-on", application, server), disk("1"));
    assertThat(page())
        .containsSubsequence("History", "Correction", "A test wants it so", "Old Ltd", "New Ltd")
        .contains("Disk sda", "size 1");
    String past = shown(staff, PATH + "/" + server + "?at=" + before.at());
    assertThat(past)
        .contains("This is the item as it was", "Old Ltd", "It has no relations")
        .doesNotContain("New Ltd", "/correct\"", "Disk (");
    String differences =
        shown(
            staff, PATH + "/" + server + "/differences?from=" + before.at() + "&to=" + after.at());
    assertThat(differences)
        .containsSubsequence("Vendor", "Old Ltd", "New Ltd")
        .containsSubsequence("Disk sda", "–", "size 1")
        .containsSubsequence("Runs<", application.value(), "–", "holds");
    assertThat(shown(staff, PATH + "/" + server + "/differences?from=" + after.at()))
        .contains("Nothing is other");
    assertThat(shown(staff, PATH + "/" + server + "/differences")).contains("Compare");
    assertThat(staff.get(PATH + "/" + server + "?at=2001-01-01T00:00").statusCode()).isEqualTo(404);
    assertThat(staff.get(PATH + "/" + server + "?at=yesterday").statusCode()).isEqualTo(400);
  }

  private AmendItem disk(String size) {
    return new AmendItem(
        server.value(),
        null,
        Map.of(),
        Map.of(ComponentKind.DISK, List.of(new ItemComponent("sda", Map.of("size", size)))));
  }

  @Test
  void historyIsReadPageByPage() {
    for (int n = 0; n < 22; n++) {
      desk.apply(amend(server, "vendor", "Vendor-" + n + "-" + word));
    }
    assertThat(page()).contains("Vendor-21-", "Whole history").doesNotContain("Vendor-10-");
    String first = shown(staff, PATH + "/" + server + "/history");
    assertThat(first).contains("Vendor-21-", "Vendor-2-").doesNotContain("Vendor-0-");
    String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
    assertThat(shown(staff, next))
        .contains("Vendor-0-", "Beta " + word)
        .doesNotContain("Vendor-21-");
  }

  @Test
  void manyComponentsHavePagesOfTheirOwn() {
    List<ItemComponent> software = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      software.add(new ItemComponent("package-" + (100 + n), Map.of("version", "1." + n)));
    }
    desk.apply(
        new AmendItem(server.value(), null, Map.of(), Map.of(ComponentKind.SOFTWARE, software)));
    assertThat(page())
        .contains("Software (60)", "package-109", "All 60", "and 48 more differences")
        .doesNotContain("package-159");
    String all = PATH + "/" + server + "/components/software";
    assertThat(shown(staff, all)).contains("package-149", "version 1.49", "1 of 2");
    assertThat(shown(staff, all + "?page=1")).contains("package-159");
    assertThat(staff.get(PATH + "/" + server + "/components/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void othersSeeWhatIsTheirsAndNothingElse() {
    String person = organisation.personOf(customer, Roles.REQUESTER).key();
    Http requester = visitors.browser(port, person);
    assertThat(shown(requester, PATH)).contains("No configuration item is found");
    for (String path : List.of("", "/relations", "/history", "/differences", "/components/disk")) {
      assertThat(requester.get(PATH + "/" + server + path).statusCode()).isEqualTo(404);
    }
    desk.apply(amend(server, "owner", person));
    RecordNumber hidden = desk.item("application", Map.of("name", "Hidden " + word));
    desk.apply(relate("runs-on", hidden, server));
    assertThat(shown(requester, PATH)).contains("1 found", "Beta " + word);
    assertThat(shown(requester, PATH + "/" + server))
        .contains("Beta " + word, "It has no relations")
        .doesNotContain("History", "/correct\"", "Hidden");
    assertThat(requester.get(PATH + "/" + server + "/history").statusCode()).isEqualTo(403);
    assertThat(
            requester
                .get(PATH + "/" + server + "/differences?from=" + "2026-01-01T00:00")
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CI999999999", "INC000001", "nonsense"})
  void whatIsNoItemIsUnknown(String number) {
    assertThat(staff.get(PATH + "/" + number).statusCode()).isEqualTo(404);
  }

  @Test
  void whatPeopleTypedIsText() {
    String script = "<script>alert(1)</script>" + word;
    RecordNumber item =
        desk.item("application", Map.of("name", script, "description", script, "vendor", script));
    desk.apply(
        new AmendItem(
            item.value(),
            null,
            Map.of(),
            Map.of(
                ComponentKind.SOFTWARE,
                List.of(new ItemComponent(script, Map.of("version", script))))),
        relate("runs-on", item, server));
    for (String path : List.of("?q=" + word, "/" + item, "/" + server, "/" + item + "/history")) {
      assertThat(shown(staff, PATH + path))
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;" + word)
          .doesNotContain("<script>alert");
    }
  }

  @Test
  void germansReadGerman() {
    String key = Organisation.unique("grete");
    identity.register(
        new NewPerson(
            key, new PersonDetails("Grete", null, null, null, false, "de", "Europe/Berlin")));
    identity.join(key, Roles.CONFIGURATION_MANAGER);
    Http german = visitors.browser(port, key);
    assertThat(shown(german, PATH + "/" + server))
        .contains("2.048 MB", "Arbeitsspeicher", "In Betrieb", "Verlauf", "Umgebung")
        .doesNotContain("History", "??");
    assertThat(shown(german, PATH + "?q=" + word)).contains("1 gefunden", "Eingrenzen");
    assertThat(shown(german, "/item-classes")).contains("Netzgerät");
    assertThat(shown(german, "/relation-types")).contains("läuft auf");
  }
}
