package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.cost.Cost;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.identity.Roles;
import org.orderly.incident.Audience;
import org.orderly.incident.EscalationManagement;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.MajorIncidentState;
import org.orderly.incident.MajorIncidentView;
import org.orderly.incident.SecurityManagement;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Letter;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.orderly.servicelevel.EscalationOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Who hears how a major incident stands: who leads and works, top management, each caller. */
@OrderlyTest
class MajorIncidentNoticesStoryTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired EscalationManagement escalations;
  @Autowired MajorIncidentManagement majors;
  @Autowired FamilyManagement family;
  @Autowired SecurityManagement security;
  @Autowired NotificationManagement notifications;
  @Autowired ManagementService management;
  @Autowired TaskManagement tasks;
  @Autowired TestClock clock;

  private IncidentDesk desk;
  private MajorIncidentDesk room;
  private Actor leader;
  private Actor director;
  private Actor guard;

  @BeforeEach
  void openDesk() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
    room = new MajorIncidentDesk(organisation, majors, tasks);
    leader = organisation.person("leader", Roles.MAJOR_INCIDENT_MANAGER, Roles.INCIDENT_MANAGER);
    director = organisation.person("director", Roles.TOP_MANAGEMENT);
    guard = organisation.person("guard", Roles.SECURITY);
  }

  @Test
  void anUpdateForStaffIsToldToThoseWhoLeadAndWorkAndToTopManagementAndToNoCaller() {
    RecordNumber number = declared();
    RecordNumber child = child(number);
    update(number, Audience.INTERNAL, "The second line is bad too");
    for (Actor one : List.of(leader, director, desk.resolver)) {
      assertThat(told(number, one)).endsWith("major-updated.internal");
    }
    assertThat(told(number, desk.caller)).isEmpty();
    assertThat(notifications.notifications(child)).noneMatch(one -> one.kind().contains("major"));
    assertThat(letter(number, director).text()).contains("> The second line is bad too");
  }

  @Test
  void anUpdateForCustomersIsToldToTheCallersOfTheChildrenTooEachAboutTheirOwn() {
    RecordNumber number = declared();
    IncidentDesk other = new IncidentDesk(organisation, incidents, tasks, clock);
    RecordNumber child = other.claimed();
    join(number, child);
    IncidentDesk third = new IncidentDesk(organisation, incidents, tasks, clock);
    RecordNumber secret = third.claimed();
    join(number, secret);
    flag(secret);

    update(number, Audience.CUSTOMER, "We found the cable");

    assertThat(told(number, desk.caller)).containsExactly("major-updated.customer");
    assertThat(told(child, other.caller)).containsExactly("major-updated.customer");
    assertThat(letter(child, other.caller).text())
        .contains("> We found the cable")
        .contains(child.value())
        .doesNotContain(number.value());
    assertThat(told(secret, third.caller)).noneMatch(kind -> kind.contains("major"));
    room.restore(number, "yes");
    assertThat(told(number, desk.caller)).endsWith("major-restored");
    assertThat(told(child, other.caller)).endsWith("major-restored");
  }

  @Test
  void theChildrensCallersAreToldInOneTransactionAndOneBatch() {
    RecordNumber number = declared();
    for (int i = 0; i < 5; i++) {
      child(number);
    }
    Cost[] cost = new Cost[1];
    List<String> statements =
        CountingDataSource.statements(
            () ->
                cost[0] =
                    CountingDataSource.of(() -> update(number, Audience.CUSTOMER, "We know")));
    assertThat(cost[0].commits()).isOne();
    assertThat(statements).filteredOn(sql -> sql.startsWith("insert into notification")).hasSize(1);
  }

  @Test
  void aReminderComesWhenTheNextUpdateIsDueHoweverOftenOneWasGiven() {
    RecordNumber number = declared();
    clock.advance(Duration.ofMinutes(1));
    update(number, Audience.INTERNAL, "Still looking");
    assertThat(timer(number, "Timer_InternalUpdateDue").getDuedate().toInstant())
        .isEqualTo(major(number).internalUpdateDue());
    clock.advance(Duration.ofMinutes(30));
    execute(number, "Timer_InternalUpdateDue");
    assertThat(told(number, leader)).endsWith("major-update-due");
    assertThat(timer(number, "Timer_InternalUpdateDue").getDuedate().toInstant())
        .isCloseTo(
            major(number).internalUpdateDue().plus(Duration.ofMinutes(30)),
            within(1, ChronoUnit.SECONDS));
    clock.advance(Duration.ofMinutes(7));
    update(number, Audience.INTERNAL, "Still looking");
    assertThat(timer(number, "Timer_InternalUpdateDue").getDuedate().toInstant())
        .isEqualTo(major(number).internalUpdateDue());
    assertThat(timer(number, "Timer_CustomerUpdateDue").getDuedate().toInstant())
        .isBetween(
            major(number).customerUpdateDue(), major(number).customerUpdateDue().plusSeconds(5));
  }

  @Test
  void securityAloneIsToldOfAMajorIncidentThatIsForSecurityAlone() {
    RecordNumber number = desk.report();
    desk.classify(number, Map.of("securityFlag", true));
    MajorIncidentDesk guards =
        new MajorIncidentDesk(organisation.person("chief", Roles.SECURITY), majors, tasks);
    guards.call(number);
    assertThat(told(number, guard)).contains("major-proposed");
    execute(number, "Timer_DecisionOverdue");
    assertThat(told(number, guard)).endsWith("major-overdue.decision");
    guards.declare(number);
    assertThat(told(number, guard)).endsWith("major-declared");
    guards.openBridge(number);
    assertThat(told(number, guard)).endsWith("major-announced");
    escalations.escalate(number, "resolution", 100, EscalationOrder.of("review: incident-manager"));
    assertThat(told(number, guard)).endsWith("escalated.resolution");
    Acting.as(guards.manager, () -> majors.update(number, Audience.INTERNAL, "A secret"));
    assertThat(told(number, guard)).endsWith("major-updated.internal");
    guards.restore(number, "yes");
    guards.standDown(number);
    assertThat(told(number, guard)).endsWith("major-stood-down");
    assertThat(notifications.notifications(number))
        .filteredOn(one -> !one.recipient().key().equals(desk.caller.key()))
        .extracting(one -> one.recipient().key())
        .doesNotContain(leader.key(), director.key(), Roles.MAJOR_INCIDENT_MANAGER)
        .doesNotContain(Roles.TOP_MANAGEMENT, Roles.INCIDENT_MANAGER);
  }

  private RecordNumber declared() {
    RecordNumber number = desk.claimed();
    room.take(number, MajorIncidentState.DECLARED);
    return number;
  }

  private RecordNumber child(RecordNumber parent) {
    RecordNumber child = desk.classified();
    join(parent, child);
    return child;
  }

  private void join(RecordNumber parent, RecordNumber child) {
    Acting.as(
        desk.agent,
        () -> {
          family.addChild(parent, child);
          return child;
        });
  }

  private void flag(RecordNumber number) {
    Acting.as(
        desk.agent,
        () -> {
          security.flag(number, true, "It is an attack");
          return number;
        });
  }

  private void update(RecordNumber number, Audience audience, String text) {
    Acting.as(room.manager, () -> majors.update(number, audience, text));
  }

  private MajorIncidentView major(RecordNumber number) {
    return Acting.as(Actor.system(), () -> majors.of(number)).get(0);
  }

  private List<String> told(RecordNumber number, Actor person) {
    return sent(number, person).map(one -> one.kind().replace("incident.", "")).toList();
  }

  private Letter letter(RecordNumber number, Actor person) {
    List<NotificationView> all = sent(number, person).toList();
    return notifications.letter(all.get(all.size() - 1).id());
  }

  private Stream<NotificationView> sent(RecordNumber number, Actor person) {
    return notifications.notifications(number).stream()
        .filter(one -> one.recipient().key().equals(person.key()));
  }

  private Job timer(RecordNumber number, String activity) {
    String instance =
        tasks.openTasks(number).stream()
            .filter(task -> task.processKey().equals(MajorIncidentProcess.KEY))
            .findFirst()
            .orElseThrow()
            .processInstanceId();
    return management
        .createJobQuery()
        .activityId(activity)
        .processInstanceId(instance)
        .singleResult();
  }

  private void execute(RecordNumber number, String activity) {
    Job due = timer(number, activity);
    Acting.as(
        Actor.system(),
        () -> {
          management.executeJob(due.getId());
          return due;
        });
  }
}
