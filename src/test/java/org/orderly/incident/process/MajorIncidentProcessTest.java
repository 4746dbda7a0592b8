package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.PassedNodes;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.identity.Roles;
import org.orderly.incident.Audience;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.MajorIncidentState;
import org.orderly.incident.MajorIncidentView;
import org.orderly.incident.SecurityManagement;
import org.orderly.journal.JournalEntry;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class MajorIncidentProcessTest {

  private static final PassedNodes PASSED =
      new PassedNodes("/processes/incident/major-incident.bpmn", MajorIncidentProcess.KEY);

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired MajorIncidentManagement majors;
  @Autowired SecurityManagement security;
  @Autowired TaskManagement tasks;
  @Autowired FormDirectory forms;
  @Autowired EvidenceManagement evidence;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired TestClock clock;

  private IncidentDesk desk;
  private MajorIncidentDesk room;
  private RecordNumber number;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    room = new MajorIncidentDesk(organisation, majors, tasks);
    number = desk.claimed();
    room.call(number);
  }

  @AfterEach
  void remember() {
    PASSED.remember(history, number);
  }

  @AfterAll
  static void everyFlowNodeOfTheModelWasPassed() {
    PASSED.areThoseOfTheModel();
  }

  @Test
  void aCandidateIsDecidedOnInMinutesByTheMajorIncidentManagers() {
    assertThat(room.task(number, "Task_DecideMajorIncident").offeredTo())
        .containsExactly(Roles.MAJOR_INCIDENT_MANAGER);
    assertThat(Duration.between(major().proposedAt(), major().decisionDue()))
        .isEqualTo(Duration.ofMinutes(10));
    execute("Timer_DecisionOverdue");
    assertThat(happened("MajorIncidentOverdue")).isOne();
    room.decline(number);
    assertThat(major().state()).isEqualTo(MajorIncidentState.DECLINED);
    assertThat(desk.task(number, IncidentDesk.RESOLVE).assignee()).isEqualTo(desk.resolver.key());
  }

  @Test
  void aMajorIncidentIsLedUntilItsReviewIsWritten() {
    room.declare(number);
    room.openBridge(number);
    assertThat(happened("MajorIncidentAnnounced")).isOne();
    assertThat(major().roles().scribe()).isEqualTo(room.manager.key());
    clock.advance(Duration.ofMinutes(31));
    execute("Timer_InternalUpdateDue");
    execute("Timer_CustomerUpdateDue");
    assertThat(happened("MajorIncidentUpdateDue")).isOne();
    update(Audience.CUSTOMER, "We found the cable");
    assertThat(Acting.as(desk.caller, () -> incidents.journal(number)))
        .extracting(JournalEntry::text)
        .contains("We found the cable");
    room.restore(number, "yes");
    room.standDown(number);
    assertThat(desk.incident(number).major()).isEqualTo(MajorIncidentState.STOOD_DOWN);
    assertThat(fact("Task_ReviewMajorIncident", "timeline"))
        .contains(
            "Incident reported",
            "priority P2",
            "Incident assigned (group " + desk.group,
            ": Incident claimed",
            "Major incident proposed (criterion managers-call",
            ": Major incident declared",
            "We found the cable",
            "Major incident restored",
            "Major incident stood down");
    execute("Timer_ReviewOverdue");
    room.review(number);
    assertThat(major().state()).isEqualTo(MajorIncidentState.REVIEWED);
    assertThat(major().actions())
        .singleElement()
        .satisfies(action -> assertThat(action.owner()).isEqualTo(room.manager.key()));
    assertThat(happened("MajorIncidentProblemAsked")).isOne();
  }

  @Test
  void whatTurnsOutToBeNoMajorIncidentIsStoodDownAndReviewedToo() {
    room.declare(number);
    room.openBridge(number);
    room.restore(number, "no");
    assertThat(major().state()).isEqualTo(MajorIncidentState.STOOD_DOWN);
    assertThat(major().restoredAt()).isNull();
    room.review(number);
  }

  @Test
  void oneStandsAtATimeAndOnlyManagersCallForIt() {
    assertThatThrownBy(() -> room.call(number)).isInstanceOf(RuleViolation.class);
    RecordNumber other = desk.claimed();
    assertThatThrownBy(
            () ->
                Acting.as(
                    desk.resolver,
                    () -> {
                      majors.call(other, org.orderly.incident.MajorReason.SAFETY);
                      return other;
                    }))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void theTasksOfASecurityIncidentGoToSecurity() {
    Acting.as(
        desk.agent,
        () -> {
          security.flag(number, true, "It is an attack");
          return number;
        });
    assertThat(tasks.openTasks(number))
        .extracting(TaskView::offeredTo)
        .containsOnly(Set.of(Roles.SECURITY));
  }

  @Test
  void aFormReadsOnlyWhatItShows() {
    String resolving = room.task(number, IncidentDesk.RESOLVE).id();
    assertThat(CountingDataSource.statements(() -> forms.ofTask(resolving, desk.resolver)))
        .isNotEmpty()
        .noneMatch(sql -> sql.contains("journal_entry") || sql.contains("major_incident"));
    assertThat(fact("Task_DecideMajorIncident", "criterion")).isEqualTo("Managers call");
  }

  @Test
  void rolesAreHeldByPeopleWhoAreKnown() {
    room.declare(number);
    assertThatThrownBy(
            () ->
                room.complete(
                    number,
                    "Task_OpenBridge",
                    Map.of(
                        "bridge",
                        "Room 1",
                        "majorManager",
                        "nobody",
                        "technicalLead",
                        room.manager.key(),
                        "communicationsLead",
                        room.manager.key(),
                        "scribe",
                        room.manager.key(),
                        "businessImpact",
                        "Nobody can sell")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.fields()).containsOnlyKeys("majorManager"));
  }

  private void update(Audience audience, String text) {
    Instant before = clock.instant();
    MajorIncidentView updated =
        Acting.as(room.manager, () -> majors.update(number, audience, text));
    assertThat(updated.customerUpdateDue()).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
  }

  private MajorIncidentView major() {
    return Acting.as(Actor.system(), () -> majors.of(number)).get(0);
  }

  private String fact(String task, String key) {
    return forms.ofTask(room.task(number, task).id(), room.manager).orElseThrow().facts().get(key);
  }

  private long happened(String kind) {
    List<EvidenceEntry> trail = evidence.trail(number);
    return trail.stream().filter(entry -> entry.kind().equals(kind)).count();
  }

  private void execute(String activity) {
    Job timer =
        management
            .createJobQuery()
            .activityId(activity)
            .processInstanceId(
                history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .processDefinitionKey(MajorIncidentProcess.KEY)
                    .singleResult()
                    .getId())
            .singleResult();
    Acting.as(
        Actor.system(),
        () -> {
          management.executeJob(timer.getId());
          return timer;
        });
  }
}
