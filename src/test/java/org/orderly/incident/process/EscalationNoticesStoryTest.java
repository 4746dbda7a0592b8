package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.incident.EscalationManagement;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.Urgency;
import org.orderly.incident.WatcherManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.NotificationManagement;
import org.orderly.servicelevel.EscalationOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told that an incident takes long, goes from hand to hand, or is a major one. */
@OrderlyTest
class EscalationNoticesStoryTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired EscalationManagement escalations;
  @Autowired MajorIncidentManagement majors;
  @Autowired WatcherManagement watchers;
  @Autowired NotificationManagement notifications;
  @Autowired FamilyManagement family;
  @Autowired TaskManagement tasks;
  @Autowired ManagementService jobs;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transactions;

  private IncidentDesk desk;
  private Actor incidentManager;
  private Actor director;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    incidentManager = organisation.person("manager", Roles.INCIDENT_MANAGER);
    director = organisation.person("director", Roles.TOP_MANAGEMENT);
  }

  private List<String> told(RecordNumber number, Actor person) {
    return notifications.notifications(number).stream()
        .filter(one -> one.recipient().key().equals(person.key()))
        .map(one -> one.kind().replace("incident.", ""))
        .toList();
  }

  @Test
  void anIncidentManagerIsToldOfATargetUsedUp() {
    RecordNumber number = desk.claimed();
    escalations.escalate(number, "resolution", 100, EscalationOrder.of("review: incident-manager"));
    assertThat(told(number, incidentManager)).containsExactly("escalated.resolution");
    assertThat(told(number, director)).isEmpty();
  }

  @Test
  void ofSharesReachedAtOnceTheHighestIsToldForEachClock() {
    RecordNumber number = desk.claimed();
    Acting.as(
        desk.agent,
        () -> incidents.reassess(number, Impact.EXTENSIVE, Urgency.CRITICAL, "The whole site"));
    transactions.executeWithoutResult(
        status -> {
          for (String metric : List.of("response", "resolution")) {
            for (int share : List.of(50, 75, 90, 100)) {
              escalations.escalate(
                  number, metric, share, EscalationOrder.of("review: incident-manager"));
            }
          }
        });
    assertThat(told(number, incidentManager))
        .containsExactly("escalated.response", "escalated.resolution");
    assertThat(letters(number, incidentManager))
        .hasSize(2)
        .allSatisfy(letter -> assertThat(letter).contains("100 %").doesNotContain("75 %"));
  }

  @Test
  void aGroupWithoutAnAddressIsToldByItsMembers() {
    RecordNumber number = desk.classified();
    Acting.as(
        desk.caller,
        () -> {
          incidents.write(number, Visibility.PUBLIC, "It got worse");
          return number;
        });
    assertThat(told(number, desk.resolver)).containsExactly("replied");
    Acting.as(desk.agent, () -> incidents.cancel(number, "Not ours"));
    assertThat(told(number, desk.resolver)).containsExactly("replied", "cancelled");
  }

  private List<String> letters(RecordNumber number, Actor person) {
    return notifications.notifications(number).stream()
        .filter(one -> one.recipient().key().equals(person.key()))
        .map(one -> notifications.letter(one.id()).text())
        .toList();
  }

  @Test
  void anIncidentManagerIsToldOfAnIncidentPassedAround() {
    RecordNumber number = desk.claimed();
    desk.handOver(number, desk.otherGroup);
    desk.claim(number, IncidentDesk.RESOLVE, desk.otherResolver);
    desk.complete(
        number,
        IncidentDesk.RESOLVE,
        desk.otherResolver,
        Map.of(
            "nextStep", "handed-over",
            "assignmentGroup", desk.group,
            "handOverReason", "It is not the database"));
    assertThat(told(number, incidentManager)).containsExactly("passed-around");
  }

  @Test
  void whoWaitsForAnAnswerRemindsTheCallerAndAnotherHoldItsAssignee() {
    RecordNumber awaited = desk.claimed();
    held(awaited, Map.of("holdReason", "awaiting-caller", "holdAskedText", "Which one?"));
    fire(awaited, IncidentDesk.RESUME, "Timer_ReminderDue");
    assertThat(told(awaited, desk.caller)).endsWith("reminded");
    assertThat(told(awaited, desk.resolver)).doesNotContain("reminded");

    RecordNumber waiting = desk.claimed();
    String until = clock.instant().plus(Duration.ofDays(9)).toString();
    held(waiting, Map.of("holdReason", "awaiting-vendor", "holdUntilInput", until));
    fire(waiting, IncidentDesk.RESUME, "Timer_ReminderDue");
    assertThat(told(waiting, desk.resolver)).endsWith("still-held");
    assertThat(told(waiting, desk.caller)).doesNotContain("reminded", "still-held");
  }

  private void held(RecordNumber number, Map<String, Object> hold) {
    Map<String, Object> fields = new HashMap<>(hold);
    fields.put("nextStep", "on-hold");
    desk.complete(number, IncidentDesk.RESOLVE, desk.resolver, fields);
  }

  private void fire(RecordNumber number, String task, String timer) {
    String process =
        tasks.openTasks(number).stream()
            .filter(open -> open.taskKey().equals(task))
            .findFirst()
            .orElseThrow()
            .processInstanceId();
    jobs.executeJob(
        jobs.createJobQuery().processInstanceId(process).activityId(timer).singleResult().getId());
  }

  @Test
  void theCallerIsToldWhereAMergedIncidentGoesOn() {
    RecordNumber one = desk.claimed();
    RecordNumber other = desk.claimed();
    Acting.as(desk.agent, () -> family.merge(one, other, "The same queue"));
    assertThat(told(one, desk.caller)).contains("merged");
    assertThat(
            notifications.notifications(one).stream()
                .filter(notice -> notice.kind().equals("incident.merged"))
                .map(notice -> notifications.letter(notice.id()).text()))
        .singleElement()
        .asString()
        .contains("Continued in: " + other);
  }

  @Test
  void incidentManagersAreToldOfAMajorIncidentThatNobodyDecidesOrReviewsInTime() {
    MajorIncidentDesk room = new MajorIncidentDesk(organisation, majors, tasks);
    RecordNumber number = desk.claimed();
    room.call(number);
    fire(number, "Task_DecideMajorIncident", "Timer_DecisionOverdue");
    assertThat(told(number, incidentManager)).containsExactly("major-overdue.decision");
    room.declare(number);
    room.openBridge(number);
    room.restore(number, "yes");
    room.standDown(number);
    fire(number, "Task_ReviewMajorIncident", "Timer_ReviewOverdue");
    assertThat(told(number, incidentManager)).endsWith("major-overdue.review");
    assertThat(told(number, director)).doesNotContain("major-overdue.review");
  }

  @Test
  void whoFollowsIsToldLikeTheCaller() {
    RecordNumber number = desk.claimed();
    Actor follower = organisation.requester();
    Acting.as(
        desk.agent,
        () -> {
          watchers.watch(number, follower.key());
          return number;
        });
    desk.resolve(number);
    assertThat(told(number, follower)).containsExactly("resolved");
  }

  @Test
  void whoLeadsAndTopManagementAreToldOfAMajorIncident() {
    MajorIncidentDesk room = new MajorIncidentDesk(organisation, majors, tasks);
    Actor other = organisation.person("leader", Roles.MAJOR_INCIDENT_MANAGER);
    RecordNumber number = desk.claimed();
    room.call(number);
    assertThat(told(number, other)).containsExactly("major-proposed");
    room.declare(number);
    assertThat(told(number, other)).containsExactly("major-proposed", "major-declared");
    assertThat(told(number, desk.resolver)).contains("major-declared");
    assertThat(told(number, director)).isEmpty();
    room.openBridge(number);
    assertThat(told(number, director)).containsExactly("major-announced");
    room.restore(number, "yes");
    assertThat(told(number, director)).containsExactly("major-announced", "major-restored");
    assertThat(told(number, desk.caller)).contains("major-restored");
    room.standDown(number);
    assertThat(told(number, director)).endsWith("major-stood-down");
  }
}
