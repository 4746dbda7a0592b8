package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.WatcherManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which incidents people find on their own page. */
@OrderlyTest
class MyIncidentsPageTest {

  private static final String ALL = "/incidents?customer=true";

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired WatcherManagement watchers;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  @Test
  void aCustomerManagerFindsAllOfTheirCustomerAndOthersWhatTheyReportedOrFollow() {
    IncidentDesk desk = new IncidentDesk(organisation, incidents, tasks, clock);
    String customer = organisation.customer();
    Actor user = organisation.personOf(customer, Roles.REQUESTER);
    Actor manager = organisation.personOf(customer, Roles.REQUESTER, Roles.CUSTOMER_MANAGER);
    RecordNumber number = desk.reportBy(desk.agent, user.key());
    RecordNumber followed = desk.report();
    Acting.as(
        desk.agent,
        () -> {
          watchers.watch(followed, user.key());
          return user;
        });

    Http managing = visitors.browser(port, manager.key());
    assertThat(managing.get("/incidents").body()).contains(ALL).doesNotContain(number.value());
    assertThat(managing.get(ALL).body()).contains(number.value()).doesNotContain(followed.value());
    Http using = visitors.browser(port, user.key());
    assertThat(using.get(ALL).body())
        .contains(number.value(), followed.value())
        .doesNotContain(ALL);
  }
}
