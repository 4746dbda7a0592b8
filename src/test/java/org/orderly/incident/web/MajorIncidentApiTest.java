package org.orderly.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.Http;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.Visitors;
import org.orderly.identity.Roles;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentState;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.MajorIncidentState;
import org.orderly.incident.WatcherManagement;
import org.orderly.incident.process.IncidentDesk;
import org.orderly.incident.process.MajorIncidentDesk;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What nobody may do to a major incident from outside, and who may read of it. */
@OrderlyTest
class MajorIncidentApiTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired MajorIncidentManagement majors;
  @Autowired WatcherManagement watchers;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  private IncidentDesk desk;
  private MajorIncidentDesk room;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    room = new MajorIncidentDesk(organisation, majors, tasks);
  }

  @ParameterizedTest
  @EnumSource(
      value = MajorIncidentState.class,
      mode = Mode.EXCLUDE,
      names = {"DECLINED", "REVIEWED"})
  void anIncidentIsNotEndedFromOutsideBeforeItsMajorIncidentIsOver(MajorIncidentState state) {
    RecordNumber number = desk.claimed();
    room.take(number, state);
    List<String> open = openTasks(number);
    Http caller = visitors.program(port, desk.caller.key());
    Http agent = visitors.program(port, desk.agent.key());
    String into = "{\"reason\":\"The same\",\"into\":\"" + desk.claimed() + "\"}";
    for (HttpResponse<String> answer :
        List.of(
            caller.postJson(path(number, "/cancellation"), "{\"reason\":\"It works again\"}"),
            agent.postJson(path(number, "/conversion"), "{\"reason\":\"A request\"}"),
            agent.postJson(path(number, "/merge"), into))) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
      assertThat(answer.body()).contains("ITSM-INC-016", "write a reply");
    }
    assertThat(openTasks(number)).isEqualTo(open);
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
    assertThat(desk.incident(number).major()).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource(
      value = MajorIncidentState.class,
      names = {"DECLINED", "REVIEWED"})
  void anIncidentIsCancelledAgainAfterItsMajorIncidentIsOver(MajorIncidentState state) {
    RecordNumber number = desk.claimed();
    room.take(number, state);
    Http caller = visitors.program(port, desk.caller.key());
    assertThat(
            caller
                .postJson(path(number, "/cancellation"), "{\"reason\":\"It works again\"}")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aSecondMajorIncidentThatIsDeclinedLeavesTheReviewOfTheFirstToBeWritten() {
    RecordNumber number = desk.claimed();
    room.take(number, MajorIncidentState.STOOD_DOWN);
    room.take(number, MajorIncidentState.DECLINED);
    assertThat(desk.incident(number).major()).isEqualTo(MajorIncidentState.STOOD_DOWN);
    room.review(number);
    assertThat(desk.incident(number).major()).isEqualTo(MajorIncidentState.REVIEWED);
  }

  @Test
  void whatTheCallerWroteStaysInTheFormOfThePageThatRefusesIt() {
    RecordNumber number = desk.claimed();
    room.take(number, MajorIncidentState.DECLARED);
    Http caller = visitors.browser(port, desk.caller.key());
    String page = "/incidents/" + number;
    HttpResponse<String> answer =
        caller.form(page, page + "/cancellation", Map.of("reason", "It works again for me"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("It works again for me", "write a reply");
    assertThat(openTasks(number)).contains("Task_RestoreService");
  }

  @Test
  void aReviewThatIsDueOutlivesItsIncident() {
    RecordNumber number = desk.claimed();
    room.take(number, MajorIncidentState.STOOD_DOWN);
    desk.complete(
        task(number, IncidentDesk.RESOLVE),
        desk.resolver,
        Map.of(
            "nextStep", "resolved",
            "resolutionCode", "fixed-permanent",
            "resolutionText", "A second line"));
    desk.complete(task(number, IncidentDesk.CONFIRM), desk.caller, Map.of("confirmed", "yes"));
    assertThat(desk.incident(number).state()).isEqualTo(IncidentState.CLOSED);
    room.review(number);
    assertThat(desk.incident(number).major()).isEqualTo(MajorIncidentState.REVIEWED);
  }

  @Test
  void staffAloneReadTheInsideOfAMajorIncident() {
    RecordNumber number = desk.claimed();
    room.take(number, MajorIncidentState.DECLARED);
    String watcher = visitors.holding(Roles.REQUESTER);
    Acting.as(
        desk.agent,
        () -> {
          watchers.watch(number, watcher);
          return number;
        });
    for (String outsider : List.of(desk.caller.key(), watcher)) {
      Http door = visitors.program(port, outsider);
      assertThat(door.get(path(number, "")).statusCode()).isEqualTo(200);
      assertThat(door.get(path(number, "/major")).statusCode()).isEqualTo(404);
    }
    for (String insider : List.of(desk.resolver.key(), visitors.holding(Roles.AUDITOR))) {
      assertThat(visitors.program(port, insider).get(path(number, "/major")).body())
          .contains("All sites are down", "Room 1");
    }
  }

  @Test
  void aCallerOfTheStaffDoesNotReadTheInsideOfTheirSecurityIncident() {
    RecordNumber number = desk.reportBy(desk.agent, desk.agent.key());
    desk.classify(number, Map.of("securityFlag", true));
    MajorIncidentDesk guards =
        new MajorIncidentDesk(organisation.person("guard", Roles.SECURITY), majors, tasks);
    guards.take(number, MajorIncidentState.DECLARED);
    Http caller = visitors.program(port, desk.agent.key());
    assertThat(caller.get(path(number, "")).statusCode()).isEqualTo(200);
    assertThat(caller.get(path(number, "/major")).statusCode()).isEqualTo(404);
    assertThat(caller.postJson(path(number, "/major/updates"), "{\"text\":\"x\"}").statusCode())
        .isEqualTo(404);
    assertThat(visitors.program(port, guards.manager.key()).get(path(number, "/major")).body())
        .contains("Room 1");
  }

  private TaskView task(RecordNumber number, String key) {
    return room.task(number, key);
  }

  private List<String> openTasks(RecordNumber number) {
    return tasks.openTasks(number).stream().map(TaskView::taskKey).sorted().toList();
  }

  private static String path(RecordNumber number, String rest) {
    return "/api/incidents/" + number + rest;
  }
}
