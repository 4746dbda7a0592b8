package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.cmdb.ItemDesk.amend;
import static org.orderly.cmdb.ItemDesk.relate;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderlyTest
class BaselinePagesTest {

  @Autowired ConfigurationManagement configuration;
  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private ItemDesk desk;
  private Http manager;

  @BeforeEach
  void aManager() {
    desk = new ItemDesk(configuration);
    manager = visitors.browser(port, visitors.holding(Roles.CONFIGURATION_MANAGER));
  }

  private static Map<String, String> typed(String items) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("name", "Before <the> move");
    typed.put("reason", "To compare");
    typed.put("kind", "items");
    typed.put("items", items);
    typed.put("depth", "6");
    return typed;
  }

  private String taken(Map<String, String> typed) {
    HttpResponse<String> answer = manager.form("/baselines/new", "/baselines", typed);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]+", "");
  }

  @Test
  void aBaselineIsTakenReadComparedAndGoneBackTo() {
    RecordNumber item = desk.item("server", Map.of("vendor", "Ours Ltd"));
    String path = taken(typed(" " + item + ",\n"));
    assertThat(manager.get(path).body())
        .contains("Before &lt;the&gt; move", item.value(), "One item named", "To compare");
    assertThat(manager.get(path + "?verify=1").body()).contains("All is as it was taken.");
    assertThat(manager.get("/baselines").body()).contains("Before &lt;the&gt; move");
    assertThat(manager.get(path + "/comparison").body()).contains("All is as it was.");
    RecordNumber other = desk.item("server", Map.of("name", "The <other> one"));
    desk.apply(
        amend(item, "vendor", "Theirs"),
        amend(item, "attributes.cores", "8"),
        relate("depends-on", item, other));
    String compared = manager.get(path + "/comparison").body();
    assertThat(compared)
        .contains("Different", "Vendor", "Ours Ltd", "Theirs", "Cores", "Depends on")
        .contains("/configuration-items/" + other, "The &lt;other&gt; one")
        .doesNotContain("depends-on", "attributes.cores")
        .contains("value=\"" + item + "\"", "Propose a correction");
    HttpResponse<String> unexplained =
        manager.form(
            path + "/comparison",
            path + "/restoration",
            Map.of("items", item.value(), "reason", " "));
    assertThat(unexplained.statusCode()).isEqualTo(400);
    assertThat(unexplained.body())
        .contains("Give a reason of 1 to 4000 characters", "checked=\"checked\"");
    HttpResponse<String> proposed =
        manager.form(
            path + "/comparison",
            path + "/restoration",
            Map.of("items", item.value(), "reason", "The move was undone"));
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(302);
    assertThat(manager.get(path).body()).contains("A correction was proposed:", "id=\"proposed\"");
  }

  @Test
  void whatWasTypedStaysWithAMessageAtEachField() {
    Map<String, String> wrong = typed("INC000001");
    wrong.put("name", "");
    wrong.put("kind", "needed");
    wrong.put("depth", "deep");
    HttpResponse<String> refused = manager.form("/baselines/new", "/baselines", wrong);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("Nothing was taken", "Give a name of 1 to 160", "Give a whole number")
        .contains(
            "Give numbers of configuration items", "INC000001", "value=\"deep\"", "To compare");
  }

  @Test
  void criteriaAreToldInWordsAndBaselinesAreComparedWithEachOther() {
    String customer = organisation.customer();
    RecordNumber item = desk.item("server", Map.of("customer", customer));
    Map<String, String> matching = typed("");
    matching.put("kind", "matching");
    matching.put("class", "hardware");
    matching.put("customer", customer);
    String first = taken(matching);
    assertThat(manager.get(first).body())
        .contains("All items that match: Class Hardware, Customer " + customer);
    desk.apply(amend(item, "status", "maintenance"));
    String second = taken(matching);
    String number = second.replaceAll(".*/", "");
    String page = manager.get(first + "/comparison?with=" + number).body();
    assertThat(page).contains("with " + number, "Status", "Live", "Maintenance");
    assertThat(page).doesNotContain("Propose a correction");
    HttpResponse<String> unknown = manager.get(first + "/comparison?with=BSL1");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body())
        .contains("There is no baseline of this number", "value=\"BSL1\"")
        .doesNotContain("No correction was proposed");
  }

  @Test
  void othersReadAndTakeNone() {
    String path = taken(typed(desk.item("server").value()));
    Http agent = visitors.browser(port, visitors.holding(Roles.SERVICE_DESK));
    assertThat(agent.get("/baselines").body()).doesNotContain("/baselines/new");
    assertThat(agent.get("/baselines/new").statusCode()).isEqualTo(403);
    assertThat(agent.get(path + "/comparison").statusCode()).isEqualTo(200);
    Http outsider = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(outsider.get("/baselines").statusCode()).isEqualTo(403);
    assertThat(outsider.get(path).statusCode()).isEqualTo(403);
  }
}
