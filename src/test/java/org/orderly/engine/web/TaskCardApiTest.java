package org.orderly.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

@OrderlyTest
class TaskCardApiTest {

  @Autowired Organisation organisation;
  @Autowired Visitors visitors;
  @Autowired IncidentManagement incidents;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private IncidentDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  private String task(RecordNumber number) {
    return desk.task(number, IncidentDesk.RESOLVE).id();
  }

  @Test
  void thoseThatThePersonMaySeeAreToldAtOnce() {
    RecordNumber first = desk.classified();
    RecordNumber second = desk.claimed();
    String path = "/api/task-cards?id=" + task(first) + "&id=" + task(second) + "&id=unknown";
    assertThat(visitors.program(port, desk.resolver.key()).get(path).body())
        .contains("\"number\":\"" + first + "\"", "\"number\":\"" + second + "\"", "Mail is slow");
    assertThat(visitors.program(port, desk.otherResolver.key()).get(path).body()).isEqualTo("[]");
  }

  @Test
  void moreThanAPageIsRefused() {
    Http program = visitors.program(port, desk.resolver.key());
    String many =
        IntStream.rangeClosed(0, 100).mapToObj(id -> "id=" + id).collect(Collectors.joining("&"));
    assertThat(program.get("/api/task-cards?" + many).statusCode()).isEqualTo(400);
    assertThat(program.get("/api/task-cards").statusCode()).isEqualTo(400);
  }
}
