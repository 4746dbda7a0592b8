package org.orderly.change.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.change.BlackoutManagement;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeState;
import org.orderly.change.ChangeView;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Collision;
import org.orderly.change.Complexity;
import org.orderly.change.Disruption;
import org.orderly.change.Experience;
import org.orderly.change.GateFinding;
import org.orderly.change.GateKind;
import org.orderly.change.GateManagement;
import org.orderly.change.NewBlackoutPeriod;
import org.orderly.change.NewChange;
import org.orderly.change.Reversal;
import org.orderly.change.RiskAnswers;
import org.orderly.change.ScheduleManagement;
import org.orderly.change.ScheduleSubject;
import org.orderly.change.Testability;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.FailureSteps;
import org.orderly.cmdb.ItemDesk;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.NotificationView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What stands in the way of a change, from its scheduling until it is made (8.5.1.3). */
@OrderlyTest
class ChangeCollisionStoryTest {

  private static final RiskAnswers LOW =
      new RiskAnswers(
          Experience.ROUTINE,
          Complexity.ONE_TEAM,
          Disruption.NEVER,
          Testability.FULL,
          Reversal.TESTED);
  private static final RiskAnswers HIGH =
      new RiskAnswers(
          Experience.NEVER,
          Complexity.FEW_TEAMS,
          Disruption.OFF_HOURS,
          Testability.PARTIAL,
          Reversal.UNTESTED);

  @Autowired private AutowireCapableBeanFactory server;
  @Autowired private ChangeManagement changes;
  @Autowired private ScheduleManagement schedule;
  @Autowired private BlackoutManagement blackouts;
  @Autowired private GateManagement gates;
  @Autowired private ConfigurationManagement configuration;
  @Autowired private NotificationManagement notifications;
  @Autowired private TaskManagement tasks;
  @Autowired private FormDirectory forms;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private TestClock clock;

  private BoardDesk desk;
  private Actor manager;
  private Actor assessor;
  private List<Actor> board;
  private ItemDesk items;
  private RecordNumber item;
  private Instant day;

  @BeforeEach
  void bodies() {
    desk = BoardDesk.of(server);
    manager = desk.member(Roles.CHANGE_MANAGER);
    assessor = desk.member(Roles.OPERATIONS, Roles.SERVICE_LEVEL_MANAGER, Roles.SECURITY);
    board =
        List.of(desk.member(Roles.CHANGE_ADVISORY_BOARD), desk.member(Roles.CHANGE_ADVISORY_BOARD));
    items = new ItemDesk(configuration);
    item = items.item("server");
    day = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(40));
  }

  @Test
  void fromACollisionThatIsFoundAtSchedulingThereIsAWayBackToAnotherWindow() {
    RecordNumber first = planned(LOW, hours(8, 4), item);
    RecordNumber second = planned(HIGH, hours(9, 2), item);

    assertThat(open(second)).containsExactly("Task_AcceptCollisions");
    assertThat(fact(second, "Task_AcceptCollisions", desk.requester, "scheduleText"))
        .contains("Needs the board: " + first);
    complete(second, "Task_AcceptCollisions", desk.requester, Map.of("windowDecision", "move"));
    choose(second, hours(10, 2));
    assertThat(open(second)).containsExactly("Task_AcceptCollisions");
    complete(second, "Task_AcceptCollisions", desk.requester, Map.of("windowDecision", "move"));
    choose(second, hours(14, 2));

    assertThat(view(second).window()).isEqualTo(hours(14, 2));
    assertThat(view(second).state()).isEqualTo(ChangeState.AUTHORIZATION);
    assertThat(shownToTheBoard(second)).isEqualTo("Nothing collides");
    assertThat(collisions(second)).isEmpty();
  }

  @Test
  void onACollisionThatTheBoardTakesTheWorkBegins() {
    RecordNumber first = planned(LOW, hours(8, 4), item);
    RecordNumber second = planned(HIGH, hours(9, 2), item);
    keep(second);
    assertThat(shownToTheBoard(second))
        .contains("Needs the board: " + first, "One reboot serves both");

    authorize(second);
    prepare(second);
    assertThat(gate(second, GateKind.COLLISION)).isEqualTo(GateFinding.COLLISION_ACCEPTED);
    windowOpens(second);

    assertThat(open(second)).containsExactly("Task_ImplementStep");
    assertThat(view(second).state()).isEqualTo(ChangeState.IMPLEMENTATION);
  }

  @Test
  void aCollisionThatTheBoardDoesNotTakeGivesThePlaceAway() {
    RecordNumber first = planned(LOW, hours(8, 4), item);
    RecordNumber second = planned(HIGH, hours(9, 2), item);
    keep(second);
    assertThat(collisions(first)).extracting(Collision::change).contains(second);

    desk.vote(second, desk.serviceOwner, "reject");

    assertThat(view(second).state()).isEqualTo(ChangeState.REJECTED);
    assertThat(open(second)).isEmpty();
    assertThat(collisions(first)).isEmpty();
  }

  @Test
  void aCollisionThatTheBoardWasNotShownHoldsTheWork() {
    RecordNumber other = items.item("server");
    RecordNumber first = planned(LOW, hours(8, 4), other);
    RecordNumber second = planned(HIGH, hours(9, 2), engineer(), item);
    authorize(second);
    items.apply(FailureSteps.depends(item, other));

    prepare(second);

    assertThat(open(second)).containsExactly("Task_ClearGates");
    assertThat(gate(second, GateKind.COLLISION)).isEqualTo(GateFinding.COLLIDES);
    assertThat(fact(second, "Task_ClearGates", desk.requester, "gatesText"))
        .contains("related-item " + first);
    Acting.as(desk.requester, () -> changes.cancel(first, "Not needed"));
    complete(second, "Task_ClearGates", desk.requester, Map.of("clearance", "check-again"));
    windowOpens(second);
    assertThat(open(second)).containsExactly("Task_ImplementStep");
  }

  @Test
  void aBlackoutMovesAChangeBeforeItIsAuthorizedAndAfterwards() {
    declare(hours(0, 24));
    RecordNumber number = planned(LOW, hours(8, 2), item);
    assertThat(open(number)).containsExactly("Task_ScheduleChange");
    choose(number, hours(20, 8));
    assertThat(open(number)).containsExactly("Task_ScheduleChange");
    choose(number, hours(32, 2));
    desk.vote(number, manager, "authorize");
    assertThat(view(number).state()).isEqualTo(ChangeState.SCHEDULED);

    declare(hours(24, 24));
    assertThat(notifications.notifications(number))
        .extracting(NotificationView::kind)
        .contains("change.blackout");
    prepare(number);
    assertThat(open(number)).containsExactly("Task_ClearGates");
    assertThat(gate(number, GateKind.BLACKOUT)).isEqualTo(GateFinding.BLACKED_OUT);

    ChangeContent content = Acting.as(desk.requester, () -> changes.content(number)).content();
    Acting.as(
        desk.requester,
        () -> changes.revise(number, content.within(hours(56, 2)), view(number).contentVersion()));
    assertThat(view(number).state()).isEqualTo(ChangeState.AUTHORIZATION);
    desk.vote(number, manager, "authorize");
    windowOpens(number);
    assertThat(open(number)).containsExactly("Task_ImplementStep");
  }

  private ChangeWindow hours(int from, int length) {
    Instant starts = day.plus(Duration.ofHours(from));
    return new ChangeWindow(starts, starts.plus(Duration.ofHours(length)));
  }

  private Actor engineer() {
    return desk.member(Roles.RESOLVER);
  }

  private RecordNumber planned(RiskAnswers risk, ChangeWindow window, RecordNumber touched) {
    return planned(risk, window, desk.engineer, touched);
  }

  /**
   * A change that is asked for and assessed, so that it gets its place where nothing forbids it.
   */
  private RecordNumber planned(
      RiskAnswers risk, ChangeWindow window, Actor engineer, RecordNumber touched) {
    ChangeContent plain = desk.changes.content(desk.service, List.of(touched), engineer);
    ChangeContent content =
        ChangeCourse.with(plain, risk, plain.plan(), plain.serviceEffect()).within(window);
    RecordNumber number =
        Acting.as(desk.requester, () -> changes.open(NewChange.of(content))).number();
    assess(number);
    clock.advance(Duration.ofSeconds(1));
    return number;
  }

  /** Whoever is asked has no objection. */
  private void assess(RecordNumber number) {
    for (TaskView task : tasks.openTasks(number)) {
      if (task.taskKey().equals("Task_AssessChange")) {
        complete(
            task,
            task.offeredTo().contains(Roles.SERVICE_OWNER) ? desk.serviceOwner : assessor,
            Map.of("verdict", "no-objection"));
      }
    }
  }

  private void keep(RecordNumber number) {
    complete(
        number,
        "Task_AcceptCollisions",
        desk.requester,
        Map.of("windowDecision", "keep", "collisionReason", "One reboot serves both"));
  }

  private void choose(RecordNumber number, ChangeWindow window) {
    complete(
        number,
        "Task_ScheduleChange",
        desk.requester,
        Map.of(
            "windowStartsInput", window.starts().toString(),
            "windowEndsInput", window.ends().toString()));
  }

  private void declare(ChangeWindow closing) {
    Acting.as(
        manager,
        () ->
            blackouts.add(
                new NewBlackoutPeriod(
                    ScheduleSubject.Kind.SERVICE,
                    desk.service,
                    "Year-end closing",
                    closing.starts(),
                    closing.ends())));
  }

  /** All who are asked say yes, until it is decided. */
  private void authorize(RecordNumber number) {
    for (String voter : desk.voters(number)) {
      if (desk.voters(number).contains(voter)) {
        desk.vote(number, Actor.person(voter), "authorize");
      }
    }
    assertThat(view(number).state()).isEqualTo(ChangeState.SCHEDULED);
  }

  private String shownToTheBoard(RecordNumber number) {
    Actor member = board.get(0);
    return forms
        .ofTask(desk.task(number, member).id(), member)
        .orElseThrow()
        .facts()
        .get("collisionsText");
  }

  private void prepare(RecordNumber number) {
    complete(
        number,
        "Task_PrepareChange",
        desk.requester,
        Map.of("testEvidence", "It works on the copy.", "backOutTest", "tested"));
  }

  private void windowOpens(RecordNumber number) {
    clock.advance(
        Duration.between(clock.instant(), view(number).window().starts().plusSeconds(60)));
    Job timer =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .list()
            .stream()
            .flatMap(
                one ->
                    management
                        .createJobQuery()
                        .processInstanceId(one.getId())
                        .activityId("Timer_WindowOpens")
                        .list()
                        .stream())
            .findFirst()
            .orElseThrow(() -> new AssertionError(number + " waits for " + open(number)));
    Acting.as(
        Actor.system(),
        () -> {
          management.executeJob(timer.getId());
          return timer;
        });
  }

  private List<String> open(RecordNumber number) {
    return tasks.openTasks(number).stream().map(TaskView::taskKey).sorted().toList();
  }

  private TaskView task(RecordNumber number, String key) {
    return tasks.openTasks(number).stream()
        .filter(task -> task.taskKey().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " is not open but " + open(number)));
  }

  private String fact(RecordNumber number, String key, Actor reader, String field) {
    return forms.ofTask(task(number, key).id(), reader).orElseThrow().facts().get(field);
  }

  private void complete(RecordNumber number, String key, Actor by, Map<String, Object> fields) {
    complete(task(number, key), by, fields);
  }

  private void complete(TaskView task, Actor by, Map<String, Object> fields) {
    String assignee = task.assignee();
    if (assignee == null) {
      tasks.claim(task.id(), by);
    }
    tasks.complete(task.id(), fields, assignee == null ? by : Actor.person(assignee));
  }

  private List<Collision> collisions(RecordNumber number) {
    return Acting.as(manager, () -> schedule.collisions(number));
  }

  private GateFinding gate(RecordNumber number, GateKind kind) {
    return Acting.as(manager, () -> gates.gates(number)).all().stream()
        .filter(gate -> gate.kind() == kind)
        .findFirst()
        .orElseThrow()
        .finding();
  }

  private ChangeView view(RecordNumber number) {
    return desk.changes.view(number);
  }
}
