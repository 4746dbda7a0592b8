package org.orderly.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.process.ImplementationDesk;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages and programs are told of how changes are made. */
@OrderlyTest
class ImplementationPagesTest {

  @Autowired AutowireCapableBeanFactory server;
  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private ImplementationDesk desk;
  private Http manager;

  @BeforeEach
  void aManager() {
    desk = ImplementationDesk.of(server);
    manager = visitors.browser(port, visitors.holding(Roles.CHANGE_MANAGER));
  }

  @Test
  void thePageShowsGatesStepsAndBaselinesAndStopsTheWork() {
    RecordNumber number = desk.begun(desk.openContent());
    String path = "/changes/" + number + "/implementation";
    assertThat(manager.get(path).body())
        .contains("Back-out plan", "The window is open", "Install the certificate")
        .contains("It ran on the copy", "Baseline before", "Stop the work");
    HttpResponse<String> unexplained = manager.form(path, path + "/stop", Map.of("reason", " "));
    assertThat(unexplained.statusCode()).isEqualTo(400);
    assertThat(unexplained.body()).contains("Give a reason of 1 to 4000 characters");
    HttpResponse<String> stopped =
        manager.form(path, path + "/stop", Map.of("reason", "It <smokes>"));
    assertThat(stopped.statusCode()).isEqualTo(302);
    assertThat(manager.get(path).body()).contains("It was stopped", "It &lt;smokes&gt;");
  }

  @Test
  void whatItCausedAndFixesIsSaidAndEndedAtItsEndAndShownAtBoth() {
    RecordNumber number = desk.begun(desk.openContent());
    RecordNumber incident = new IncidentDesk(organisation, incidents, tasks, clock).report();
    String path = "/changes/" + number;
    for (String type : List.of("caused-by.back", "fixed-by.back")) {
      Map<String, String> link = Map.of("step", "links", "type", type, "to", incident.value());
      assertThat(manager.form(path, path + "/links", link).statusCode()).isEqualTo(302);
    }
    assertThat(manager.get(path).body()).contains(">Caused<", ">Fixes<", incident.value());
    assertThat(manager.get("/incidents/" + incident).body())
        .contains("Caused by", "Fixed by", number.value(), ">Implementation<")
        .doesNotContain("??");
    Map<String, String> end = Map.of("type", "fixed-by.back", "to", incident.value());
    assertThat(manager.form(path, path + "/links/end", end).statusCode()).isEqualTo(302);
    assertThat(manager.get("/incidents/" + incident).body()).doesNotContain("Fixed by</dt>");
    Http user = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(user.get("/api/records/" + incident + "/links").statusCode()).isEqualTo(404);
  }

  @Test
  void theWorkIsStoppedOnce() {
    RecordNumber number = desk.begun(desk.openContent());
    String path = "/changes/" + number + "/implementation";
    Map<String, String> reason = Map.of("reason", "It smokes");
    assertThat(manager.form(path, path + "/stop", reason).statusCode()).isEqualTo(302);
    assertThat(manager.get(path).body()).doesNotContain("Stop the work");
    HttpResponse<String> again =
        manager.form("/changes/" + number, path + "/stop", Map.of("reason", "It burns"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("waits for a decision");
  }

  @Test
  void whatWasDoneAndReviewedIsShown() {
    RecordNumber number = desk.reviewed();
    assertThat(manager.get("/changes/" + number + "/implementation").body())
        .contains("Successful, with issues", "Written", "Baseline after", "It took two tries")
        .contains("Not all went as planned", "None known", "Reached", "It does what it should");
  }

  @Test
  void programsReadGatesAndStaffAloneReadAnything() {
    RecordNumber number = desk.begun(desk.openContent());
    assertThat(manager.get("/api/changes/" + number + "/gates").body())
        .contains("\"mayStart\":true", "\"gate\":\"authorization\"", "\"finding\":\"authorized\"");
    assertThat(manager.get("/api/changes/" + number + "/implementation").body())
        .contains("\"implementer\":\"" + desk.engineer.key() + "\"", "\"evidence\":\"It ran");
    Http user = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(user.get("/api/changes/" + number + "/gates").statusCode()).isEqualTo(404);
    assertThat(user.get("/api/changes/" + number + "/implementation").statusCode()).isEqualTo(404);
    assertThat(user.get("/changes/" + number + "/implementation").statusCode()).isEqualTo(404);
    assertThat(manager.get("/changes/CHG999999/implementation").statusCode()).isEqualTo(404);
    assertThat(manager.get("/changes/INC000001/implementation").statusCode()).isEqualTo(404);
  }

  @Test
  void theTrendIsShownByIntervalTypeRiskAndTeam() {
    desk.reviewed();
    String page =
        manager.get("/changes/trend?interval=week&count=6&service=" + desk.service).body();
    assertThat(page)
        .contains("in each interval", "By team", "Group " + desk.group, "Successful", "Medium");
    assertThat(
            manager
                .get("/api/change-trend?interval=quarter&count=4&service=" + desk.service)
                .body())
        .contains("\"interval\":\"quarter\"", "\"normal\":1");
    assertThat(manager.get("/api/change-trend?count=1").statusCode()).isEqualTo(400);
    assertThat(manager.get("/changes/trend?count=100").statusCode()).isEqualTo(400);
    assertThat(manager.get("/api/change-trend?interval=day").statusCode()).isEqualTo(400);
    Http user = visitors.browser(port, visitors.holding(Roles.REQUESTER));
    assertThat(user.get("/changes/trend").statusCode()).isEqualTo(403);
  }
}
