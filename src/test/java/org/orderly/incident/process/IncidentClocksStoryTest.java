package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.GroupManagement;
import org.orderly.identity.Roles;
import org.orderly.incident.CloseCode;
import org.orderly.incident.Escalation;
import org.orderly.incident.FamilyManagement;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentClaimed;
import org.orderly.incident.IncidentClosed;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.Urgency;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.TaskDatesChanged;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.orderly.servicelevel.AlarmSweep;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.ClockReading;
import org.orderly.servicelevel.ClockSegment;
import org.orderly.servicelevel.ClockState;
import org.orderly.servicelevel.ServiceClockManagement;
import org.orderly.servicelevel.ToldAlarms;
import org.orderly.servicelevel.WorkingTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A department's mail is slow: P2 of a service offered silver in office hours, 60 and 600 minutes
 * between 08:00 and 18:00 UTC from Monday to Friday.
 */
@OrderlyTest
class IncidentClocksStoryTest {

  @Autowired Organisation organisation;
  @Autowired IncidentManagement incidents;
  @Autowired FamilyManagement family;
  @Autowired TaskManagement tasks;
  @Autowired TaskService engineTasks;
  @Autowired ServiceClockManagement clocks;
  @Autowired AlarmSweep sweep;
  @Autowired ToldAlarms alarms;
  @Autowired GroupManagement groups;
  @Autowired NotificationManagement notifications;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;

  private IncidentDesk desk;

  @BeforeEach
  void open() {
    desk = new IncidentDesk(organisation, incidents, tasks, clock);
  }

  @Test
  void aHoldOverAWeekendCostsNothing() {
    itIs(DayOfWeek.FRIDAY, "16:00");
    RecordNumber number = desk.claimed();
    itIs(DayOfWeek.FRIDAY, "17:00");
    desk.hold(number);
    assertThat(resolution(number).state()).isEqualTo(ClockState.PAUSED);
    assertThat(resolution(number).due()).isNull();
    itIs(DayOfWeek.MONDAY, "09:30");
    desk.complete(number, IncidentDesk.RESUME, desk.resolver, Map.of("workNote", "Called back"));
    itIs(DayOfWeek.MONDAY, "11:30");

    assertThat(minutes(resolution(number).elapsed())).isEqualTo(180);
    assertThat(resolution(number).segments())
        .extracting(ClockSegment::counted, ClockSegment::why, ClockSegment::by)
        .containsExactly(
            tuple(true, "started", desk.caller.key()),
            tuple(false, "awaiting-caller", desk.resolver.key()),
            tuple(true, "resumed", desk.resolver.key()));
    assertThat(hour(resolution(number).due())).isEqualTo("08:30");
  }

  @Test
  void aPriorityRaisedWhileHeldKeepsElapsedTimeAndPause() {
    itIs(DayOfWeek.TUESDAY, "08:00");
    RecordNumber number = desk.claimed();
    itIs(DayOfWeek.TUESDAY, "10:00");
    desk.hold(number);
    itIs(DayOfWeek.TUESDAY, "15:00");
    Acting.as(
        desk.agent,
        () ->
            incidents.reassess(
                number, Impact.EXTENSIVE, Urgency.CRITICAL, "The whole house stands still"));
    ClockReading held = resolution(number);
    assertThat(held.state()).isEqualTo(ClockState.PAUSED);
    assertThat(held.target().time()).isEqualTo(WorkingTime.ofMinutes(480));
    assertThat(minutes(held.elapsed())).isEqualTo(120);
    assertThat(desk.task(number, IncidentDesk.RESUME).due()).isNull();
    assertThat(desk.task(number, IncidentDesk.RESUME).rank()).isEqualTo(100);

    itIs(DayOfWeek.TUESDAY, "20:00");
    desk.complete(number, IncidentDesk.RESUME, desk.resolver, Map.of("workNote", "Called back"));
    assertThat(hour(resolution(number).due())).isEqualTo("02:00");
    assertThat(reading(number, ClockMetric.RESPONSE).target().time())
        .isEqualTo(WorkingTime.ofMinutes(60));
  }

  @Test
  void aClaimAtNightMeetsAResponseThatIsDueInTheMorning() {
    itIs(DayOfWeek.WEDNESDAY, "22:00");
    RecordNumber number = desk.classified();
    assertThat(hour(desk.task(number, IncidentDesk.RESOLVE).due())).isEqualTo("09:00");
    itIs(DayOfWeek.THURSDAY, "02:00");
    desk.claim(number, IncidentDesk.RESOLVE, desk.resolver);

    ClockReading response = reading(number, ClockMetric.RESPONSE);
    assertThat(response.state()).isEqualTo(ClockState.MET);
    assertThat(response.elapsed()).isEqualTo(WorkingTime.ZERO);
    assertThat(hour(desk.task(number, IncidentDesk.RESOLVE).due())).isEqualTo("18:00");
  }

  @Test
  void aResponseThatComesTooLateIsMissed() {
    itIs(DayOfWeek.WEDNESDAY, "08:00");
    RecordNumber number = desk.classified();
    clock.advance(Duration.ofMinutes(61));
    desk.claim(number, IncidentDesk.RESOLVE, desk.resolver);
    assertThat(reading(number, ClockMetric.RESPONSE).state()).isEqualTo(ClockState.MISSED);
    assertThat(resolution(number).state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void aTargetThatIsUsedUpIsBroughtBeforeAnIncidentManager() {
    alarms.putOffWhatOthersLeft();
    Actor lead = organisation.resolver(desk.group);
    groups.amend(desk.group, "Group " + desk.group, lead.key());
    Actor manager = organisation.person("manager", Roles.INCIDENT_MANAGER);
    itIs(DayOfWeek.MONDAY, "08:00");
    RecordNumber number = desk.claimed();

    itIs(DayOfWeek.MONDAY, "15:35");
    sweep.sweep();
    assertThat(desk.incident(number).escalation().share()).isEqualTo(75);
    assertThat(told(number, lead)).containsExactly("incident.escalated.resolution");
    assertThat(told(number, manager)).isEmpty();
    assertThat(tasks.openTasks(number)).hasSize(1);

    itIs(DayOfWeek.TUESDAY, "08:05");
    sweep.sweep();
    sweep.sweep();
    assertThat(desk.incident(number).escalation())
        .extracting(Escalation::metric, Escalation::share)
        .containsExactly("resolution", 100);
    assertThat(told(number, manager)).containsExactly("incident.escalated.resolution");
    TaskView review =
        tasks.openTasks(number).stream()
            .filter(task -> task.taskKey().equals("Task_ReviewEscalation"))
            .findFirst()
            .orElseThrow();
    assertThat(review.offeredTo()).containsExactly(Roles.INCIDENT_MANAGER);
    tasks.claim(review.id(), manager);
    tasks.complete(review.id(), Map.of("arranged", "A second resolver helps"), manager);
    assertThat(desk.task(number, IncidentDesk.RESOLVE).assignee()).isEqualTo(desk.resolver.key());
  }

  private List<String> told(RecordNumber number, Actor person) {
    return notifications.notifications(number).stream()
        .filter(one -> one.recipient().key().equals(person.key()))
        .map(NotificationView::kind)
        .toList();
  }

  @Test
  void aReopenedIncidentRunsOnFromWhatHadCounted() {
    itIs(DayOfWeek.MONDAY, "08:00");
    RecordNumber number = desk.claimed();
    itIs(DayOfWeek.MONDAY, "10:00");
    desk.resolve(number);
    assertThat(resolution(number).state()).isEqualTo(ClockState.MET);
    assertThat(desk.task(number, IncidentDesk.CONFIRM).due()).isNull();
    itIs(DayOfWeek.WEDNESDAY, "09:00");
    desk.complete(
        number, IncidentDesk.CONFIRM, desk.caller, Map.of("confirmed", "no", "comment", "Again"));
    itIs(DayOfWeek.WEDNESDAY, "10:00");

    assertThat(resolution(number).state()).isEqualTo(ClockState.RUNNING);
    assertThat(minutes(resolution(number).elapsed())).isEqualTo(180);
    assertThat(resolution(number).segments())
        .extracting(ClockSegment::counted, ClockSegment::why)
        .containsExactly(tuple(true, "started"), tuple(false, "stopped"), tuple(true, "reopened"));
    assertThat(hour(desk.task(number, IncidentDesk.RESOLVE).due())).isEqualTo("17:00");
  }

  @Test
  void aWaitForASupplierIsTheProvidersTime() {
    itIs(DayOfWeek.MONDAY, "08:30");
    RecordNumber number = desk.claimed();
    Instant until = clock.instant().plus(2, ChronoUnit.DAYS);
    desk.complete(
        number,
        IncidentDesk.RESOLVE,
        desk.resolver,
        Map.of(
            "nextStep", "on-hold",
            "holdReason", "awaiting-vendor",
            "holdUntilInput", until.toString()));
    TaskView task = desk.task(number, IncidentDesk.RESUME);
    assertThat(resolution(number).state()).isEqualTo(ClockState.RUNNING);
    assertThat(hour(task.due())).isEqualTo("08:30");
    assertThat(task.followUp()).isEqualTo(until);
  }

  @Test
  void aCancelledIncidentLeavesNoClockGoingAndNoVerdict() {
    RecordNumber number = desk.claimed();
    Acting.as(desk.caller, () -> incidents.cancel(number, "It was the cable"));
    assertThat(resolution(number).state()).isEqualTo(ClockState.CANCELLED);
    assertThat(reading(number, ClockMetric.RESPONSE).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void whatGoesOnElsewhereIsNeverJudged() {
    RecordNumber converted = desk.classified();
    RecordNumber merged = desk.claimed();
    RecordNumber into = desk.claimed();
    Acting.as(desk.agent, () -> family.convert(converted, "A request"));
    Acting.as(desk.agent, () -> family.merge(merged, into, "The same"));
    assertThat(reading(converted, ClockMetric.RESPONSE).state()).isEqualTo(ClockState.CANCELLED);
    assertThat(resolution(converted).state()).isEqualTo(ClockState.CANCELLED);
    assertThat(resolution(merged).state()).isEqualTo(ClockState.CANCELLED);
    assertThat(reading(merged, ClockMetric.RESPONSE).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void closingWithoutAResolutionStopsTheClocks() {
    RecordNumber number = desk.held();
    transactions.executeWithoutResult(
        status -> {
          events.publishEvent(
              new IncidentClosed(
                  number, desk.agent, clock.instant(), CloseCode.CONFIRMATION_TIME_ELAPSED));
          assertThat(resolution(number).state()).isEqualTo(ClockState.MET);
          status.setRollbackOnly();
        });
  }

  @Test
  void datesThatChangeWithoutAClaimReachTheOpenTaskToo() {
    RecordNumber number = desk.classified();
    transactions.executeWithoutResult(
        status -> {
          clocks.stop(
              new IncidentClaimed(number, desk.agent, clock.instant(), desk.agent.key()),
              EnumSet.of(ClockMetric.RESPONSE));
          events.publishEvent(new TaskDatesChanged(number));
        });
    TaskView task = desk.task(number, IncidentDesk.RESOLVE);
    assertThat(task.due()).isEqualTo(resolution(number).due());
    assertThat(engineTasks.createTaskQuery().taskId(task.id()).singleResult().getDueDate())
        .isEqualTo(Date.from(resolution(number).due()));
  }

  @Test
  void clocksRunFromTheReportAndTheEngineKnowsTheDatesOfItsTasks() {
    RecordNumber number = desk.report();
    assertThat(resolution(number).segments().get(0).from())
        .isEqualTo(desk.incident(number).openedAt());
    TaskView task = desk.task(number, IncidentDesk.CLASSIFY);
    assertThat(task.due()).isEqualTo(reading(number, ClockMetric.RESPONSE).due());
    desk.classify(number, Map.of());
    desk.claim(number, IncidentDesk.RESOLVE, desk.resolver);
    task = desk.task(number, IncidentDesk.RESOLVE);
    assertThat(task.due()).isEqualTo(resolution(number).due());
    Task engineTask = engineTasks.createTaskQuery().taskId(task.id()).singleResult();
    assertThat(engineTask.getDueDate()).isEqualTo(Date.from(resolution(number).due()));
  }

  private void itIs(DayOfWeek day, String time) {
    clock.advanceTo(day, LocalTime.parse(time));
  }

  private ClockReading resolution(RecordNumber number) {
    return reading(number, ClockMetric.RESOLUTION);
  }

  private ClockReading reading(RecordNumber number, ClockMetric clock) {
    return clocks.readings(number).stream()
        .filter(reading -> reading.clock() == clock)
        .findFirst()
        .orElseThrow();
  }

  /** The nearest minute: a test takes some seconds where its people take none. */
  private static long minutes(WorkingTime time) {
    return time.plus(new WorkingTime(30_000)).minutes();
  }

  private static String hour(Instant instant) {
    return instant.plusSeconds(30).toString().substring(11, 16);
  }
}
