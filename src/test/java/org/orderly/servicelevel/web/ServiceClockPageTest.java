package org.orderly.servicelevel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Why the clocks of a record show what they show: all of it for staff, less for its caller. */
@OrderlyTest
class ServiceClockPageTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private RecordNumber number;

  @BeforeEach
  void open() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    number = desk.held();
  }

  @Test
  void staffReadWhyAndByWhom() {
    String answer = visitors.program(port, desk.resolver.key()).get(api()).body();
    assertThat(answer)
        .contains("\"why\":\"awaiting-caller\"", "\"by\":\"" + desk.resolver.key() + "\"")
        .contains("\"unit\":\"working-time\"", "\"kind\":\"paused\"", "\"missChance\"");
    String page = visitors.browser(port, desk.resolver.key()).get(page()).body();
    assertThat(page)
        .contains("Service clocks", "How it was counted", "awaiting the caller", "What happened")
        .contains("/calendars/office-hours/versions/1", "href=\"/incidents/" + number + "\"")
        .doesNotContain("??");
    assertThat(visitors.browser(port, desk.resolver.key()).get("/incidents/" + number).body())
        .contains(page());
  }

  @Test
  void itsCallerReadsNotByWhom() {
    String answer = visitors.program(port, desk.caller.key()).get(api()).body();
    assertThat(answer)
        .contains("\"state\":\"paused\"", "\"events\":[]", "\"alarms\":[]")
        .doesNotContain("\"by\":", "missChance");
    assertThat(visitors.browser(port, desk.caller.key()).get(page()).statusCode()).isEqualTo(403);
  }

  @Test
  void othersReadNothing() {
    String stranger = visitors.holding(Roles.REQUESTER);
    HttpResponse<String> answer = visitors.program(port, stranger).get(api());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("that you may see");
    assertThat(visitors.program(port, stranger).get("/api/service-clocks/x").statusCode())
        .isEqualTo(404);
    assertThat(visitors.browser(port, stranger).get(page()).statusCode()).isEqualTo(404);
  }

  private String api() {
    return "/api/service-clocks/" + number;
  }

  private String page() {
    return "/service-clocks/" + number;
  }
}
