package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ItemDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Affected items on the report form and on an incident's page, without any script. */
@OrderlyTest
class AffectedItemsPageTest {

  @Autowired Organisation organisation;
  @Autowired ConfigurationManagement configuration;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private ItemDesk items;
  private String name;
  private RecordNumber laptop;
  private Http caller;

  @BeforeEach
  void theCallerHasALaptop() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    items = new ItemDesk(configuration);
    name = Organisation.unique("laptop <b>");
    laptop = items.item("workstation", Map.of("owner", desk.caller.key(), "name", name));
    caller = visitors.browser(port, desk.caller.key());
  }

  private HttpResponse<String> report(String... named) {
    StringBuilder form =
        new StringBuilder(
            "title=Broken&choose=affectedItems:nameable-items&service=" + desk.service);
    for (String each : named) {
      form.append("&affectedItems=").append(URLEncoder.encode(each, StandardCharsets.UTF_8));
    }
    form.append("&_csrf=").append(caller.csrf("/incidents"));
    return caller.send("POST", "/incidents", form.toString(), "application/x-www-form-urlencoded");
  }

  private HttpResponse<String> step(Http who, RecordNumber number, String step, String item) {
    String page = "/incidents/" + number;
    return who.form(page, page + "/" + step, Map.of("item", item, "choose", "item:nameable-items"));
  }

  @Test
  void theReportFormTakesNamesOfTheReportersOwnItems() {
    RecordNumber other = items.item("workstation", Map.of("owner", desk.caller.key()));
    assertThat(caller.get("/incidents").body()).contains("value=\"affectedItems:nameable-items\"");
    assertThat(caller.get("/api/choices/nameable-items?q=" + name.substring(0, 6)).body())
        .contains(laptop.value());
    HttpResponse<String> answer = report(name, other.value(), "", " ");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String location = answer.headers().firstValue("Location").orElseThrow();
    RecordNumber number = new RecordNumber(location.substring(location.lastIndexOf('/') + 1));
    assertThat(desk.incident(number).affectedItems())
        .containsExactly(laptop.value(), other.value());
    assertThat(caller.get("/incidents/" + number).body())
        .contains(name.replace("<b>", "&lt;b&gt;"), "Workstation", "Live")
        .doesNotContain("Items that fail", "item-removal");
  }

  @Test
  void whatIsNotTheirsIsRefusedAtItsFieldAndStaysTyped() {
    RecordNumber theirs = items.item("server");
    HttpResponse<String> answer = report(name, theirs.value());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("report-affectedItems-about", "value=\"" + theirs + "\"", laptop.value());
    assertThat(caller.get("/api/choices/nameable-items?q=" + theirs).body())
        .doesNotContain(theirs.value());
  }

  @Test
  void staffNameItemsOnThePageAndTakeThemBack() {
    RecordNumber server = items.item("server", Map.of("criticality", "gold"));
    RecordNumber number = desk.report();
    Http agent = visitors.browser(port, desk.agent.key());
    assertThat(agent.get("/incidents/" + number).body()).contains("None named yet.");
    assertThat(step(agent, number, "item", server.value()).statusCode()).isEqualTo(302);
    assertThat(agent.get("/incidents/" + number).body())
        .contains(
            "Gold",
            "Items that fail with them",
            "/incidents/" + number + "/impact",
            server.value());
    assertThat(agent.get("/incidents/" + number + "/impact").headers().firstValue("Location"))
        .hasValueSatisfying(
            at -> assertThat(at).endsWith("/configuration-items/impact?items=" + server));
    HttpResponse<String> refused = step(agent, number, "item", "CI999999999");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("item-item-about");
    assertThat(step(agent, number, "item-removal", server.value()).statusCode()).isEqualTo(302);
    assertThat(desk.incident(number).affectedItems()).isEmpty();
    assertThat(step(caller, number, "item", laptop.value()).statusCode()).isEqualTo(403);
  }
}
