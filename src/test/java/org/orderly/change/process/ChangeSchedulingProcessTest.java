package org.orderly.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.change.AcceptedCollisions;
import org.orderly.change.BlackoutManagement;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeRule;
import org.orderly.change.ChangeType;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Collision;
import org.orderly.change.NewBlackoutPeriod;
import org.orderly.change.RiskLevel;
import org.orderly.change.ScheduleDesk;
import org.orderly.change.ScheduleManagement;
import org.orderly.change.ScheduleSubject;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.PassedNodes;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@OrderlyTest
class ChangeSchedulingProcessTest {

  private static final String SCHEDULE = "Task_ScheduleChange";
  private static final String ACCEPT = "Task_AcceptCollisions";
  private static final PassedNodes PASSED =
      new PassedNodes("/processes/change/change-scheduling.bpmn", ChangeSchedulingProcess.KEY);

  @Autowired AutowireCapableBeanFactory server;
  @Autowired ScheduleManagement schedule;
  @Autowired BlackoutManagement blackouts;
  @Autowired ChangeManagement changes;
  @Autowired Organisation organisation;
  @Autowired TaskManagement tasks;
  @Autowired FormDirectory forms;
  @Autowired EvidenceManagement evidence;
  @Autowired NotificationManagement notifications;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired TestClock clock;

  private ScheduleDesk desk;
  private RecordNumber item;
  private RecordNumber number;

  @BeforeEach
  void openDesk() {
    desk = ScheduleDesk.of(server);
    item = desk.server();
  }

  @AfterEach
  void remember() {
    PASSED.remember(history, number);
  }

  @AfterAll
  static void everyFlowNodeOfTheModelWasPassed() {
    PASSED.areThoseOfTheModel();
  }

  private void begin(ChangeType type, RiskLevel level, ChangeWindow window) {
    number = desk.assessed(type, level, desk.content(window, item));
    runtime.startProcessInstanceByKey(
        ChangeSchedulingProcess.KEY,
        number.value(),
        Map.of("changeType", type.word(), "riskLevel", level.word()));
  }

  private TaskView task(String key) {
    List<TaskView> open = tasks.openTasks(number);
    assertThat(open).extracting(TaskView::taskKey).containsExactly(key);
    return open.get(0);
  }

  private String fact(String key, String field) {
    return forms.ofTask(task(key).id(), desk.owner).orElseThrow().facts().get(field);
  }

  private void choose(ChangeWindow window) {
    tasks.complete(
        task(SCHEDULE).id(),
        Map.of(
            "windowStartsInput", window.starts().toString(),
            "windowEndsInput", window.ends().toString()),
        desk.owner);
  }

  private void isPlanned(ChangeWindow window) {
    assertThat(tasks.openTasks(number)).isEmpty();
    assertThat(desk.view(number).window()).isEqualTo(window);
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .finished()
                .count())
        .isEqualTo(1);
    assertThat(kinds()).contains("ChangePlanned");
  }

  private List<String> kinds() {
    return evidence.trail(number).stream().map(EvidenceEntry::kind).toList();
  }

  @Test
  void aWindowThatFitsNeedsNobodyAndThoseWhoMakeTheChangeAreTold() {
    begin(ChangeType.NORMAL, RiskLevel.LOW, desk.hours(8, 2));
    isPlanned(desk.hours(8, 2));
    assertThat(notifications.notifications(number))
        .extracting(NotificationView::kind)
        .contains("change.planned");
  }

  @Test
  void whoOwnsAChangeWithoutAWindowChoosesOne() {
    begin(ChangeType.NORMAL, RiskLevel.LOW, null);
    assertThat(task(SCHEDULE).assignee()).isEqualTo(desk.owner.key());
    assertThat(task(SCHEDULE).offeredTo()).containsExactly(Roles.CHANGE_MANAGER);
    assertThat(fact(SCHEDULE, "scheduleText")).isEqualTo("No window is chosen yet");
    choose(desk.hours(8, 2));
    isPlanned(desk.hours(8, 2));
    assertThat(desk.view(number).contentVersion()).isEqualTo(2);
  }

  @Test
  void aWindowThatEndsBeforeItStartsIsPastOrTooLongIsRefusedAndTheTaskStays() {
    begin(ChangeType.NORMAL, RiskLevel.LOW, null);
    assertThat(refusal(new ChangeWindow(desk.day, desk.day.minusSeconds(60))).fields())
        .containsOnlyKeys("windowEndsInput");
    assertThat(
            refusal(
                    new ChangeWindow(
                        clock.instant().minusSeconds(60), clock.instant().plusSeconds(60)))
                .fields())
        .containsOnlyKeys("windowStartsInput");
    assertThat(refusal(new ChangeWindow(desk.day, desk.day.plus(Duration.ofDays(32)))))
        .satisfies(
            refusal -> {
              assertThat(refusal.rule()).isEqualTo(ChangeRule.CONTENT_REFUSED);
              assertThat(refusal.fields()).containsOnlyKeys("windowEndsInput");
            });
    choose(desk.hours(8, 2));
    isPlanned(desk.hours(8, 2));
  }

  private RuleViolation refusal(ChangeWindow window) {
    return catchThrowableOfType(RuleViolation.class, () -> choose(window));
  }

  private void closed(ChangeWindow window) {
    Acting.as(
        desk.manager,
        () ->
            blackouts.add(
                new NewBlackoutPeriod(
                    ScheduleSubject.Kind.SERVICE,
                    desk.service,
                    "Year-end closing",
                    window.starts(),
                    window.ends())));
  }

  @Test
  void aBlackoutSendsTheChangeToAnotherDay() {
    closed(desk.hours(0, 24));
    begin(ChangeType.NORMAL, RiskLevel.LOW, desk.hours(8, 2));
    assertThat(fact(SCHEDULE, "scheduleText"))
        .startsWith(
            "Blocks: blackout period of service " + desk.service + " «Year-end closing» · ");
    choose(desk.hours(20, 2));
    choose(desk.hours(26, 2));
    isPlanned(desk.hours(26, 2));
  }

  @Test
  void aCollisionIsLookedAtAndTheWindowKeptForAReason() {
    RecordNumber other = desk.planned(desk.hours(7, 4), item);
    begin(ChangeType.NORMAL, RiskLevel.HIGH, desk.hours(8, 2));
    assertThat(fact(ACCEPT, "scheduleText"))
        .contains(
            "Needs the board: "
                + other
                + " «Renew the certificate» works on the same items: "
                + item);
    assertThat(
            catchThrowableOfType(
                    RuleViolation.class,
                    () ->
                        tasks.complete(
                            task(ACCEPT).id(), Map.of("windowDecision", "keep"), desk.owner))
                .fields())
        .containsOnlyKeys("collisionReason");
    keep();
    isPlanned(desk.hours(8, 2));
    AcceptedCollisions accepted =
        Acting.as(desk.manager, () -> schedule.accepted(number)).orElseThrow();
    assertThat(accepted.reason()).isEqualTo("One reboot serves both");
    assertThat(accepted.by()).isEqualTo(desk.owner.key());
    assertThat(accepted.collisions()).extracting(Collision::change).contains(other);
    assertThat(kinds()).contains("ChangeCollisionsAccepted");
  }

  private void keep() {
    tasks.complete(
        task(ACCEPT).id(),
        Map.of("windowDecision", "keep", "collisionReason", "One reboot serves both"),
        desk.owner);
  }

  @Test
  void aWindowThatIsForbiddenMeanwhileIsNotKept() {
    desk.planned(desk.hours(7, 4), item);
    begin(ChangeType.NORMAL, RiskLevel.HIGH, desk.hours(8, 2));
    closed(desk.hours(0, 24));
    isNotKept();
    tasks.complete(task(ACCEPT).id(), Map.of("windowDecision", "move"), desk.owner);
    choose(desk.hours(26, 2));
    isPlanned(desk.hours(26, 2));
  }

  @Test
  void aWindowThatWasTakenBackMeanwhileIsNotKept() {
    desk.planned(desk.hours(7, 4), item);
    begin(ChangeType.NORMAL, RiskLevel.HIGH, desk.hours(8, 2));
    Acting.as(desk.owner, () -> changes.revise(number, desk.content(null, item), 1));
    isNotKept();
  }

  private void isNotKept() {
    RuleViolation refusal = catchThrowableOfType(RuleViolation.class, this::keep);
    assertThat(refusal.rule()).isEqualTo(ChangeRule.WINDOW_FORBIDDEN);
    assertThat(refusal.fields()).containsOnlyKeys("windowDecision");
    assertThat(Acting.as(desk.manager, () -> schedule.accepted(number))).isEmpty();
  }

  @Test
  void fromACollisionThereIsAWayBackToAnotherWindow() {
    desk.planned(desk.hours(7, 4), item);
    begin(ChangeType.NORMAL, RiskLevel.HIGH, desk.hours(8, 2));
    tasks.complete(task(ACCEPT).id(), Map.of("windowDecision", "move"), desk.owner);
    choose(desk.hours(14, 2));
    isPlanned(desk.hours(14, 2));
    assertThat(Acting.as(desk.manager, () -> schedule.accepted(number))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "NORMAL"})
  void aChangeThatNoBoardLooksAtMovesWhereItMeetsAnotherOnItsItem(ChangeType type) {
    desk.planned(desk.hours(7, 4), item);
    begin(type, RiskLevel.LOW, desk.hours(8, 2));
    choose(desk.hours(14, 2));
    isPlanned(desk.hours(14, 2));
  }

  @Test
  void anEmergencyWaitsForNobodyAndItsBoardSeesWhatItMeets() {
    desk.planned(desk.hours(7, 4), item);
    begin(ChangeType.EMERGENCY, RiskLevel.HIGH, desk.hours(8, 2));
    isPlanned(desk.hours(8, 2));
    assertThat(Acting.as(desk.manager, () -> schedule.collisions(number))).isNotEmpty();
  }

  @Test
  void aWindowThatHasPassedMeanwhileIsNoneAnyMore() {
    ChangeWindow soon =
        new ChangeWindow(clock.instant().plusSeconds(30), clock.instant().plusSeconds(3_600));
    number = desk.assessed(ChangeType.NORMAL, RiskLevel.LOW, desk.content(soon, item));
    clock.advance(Duration.ofMinutes(1));
    runtime.startProcessInstanceByKey(ChangeSchedulingProcess.KEY, number.value());
    assertThat(fact(SCHEDULE, "scheduleText")).startsWith("The window lies in the past");
    choose(desk.hours(8, 2));
    isPlanned(desk.hours(8, 2));
  }
}
