package org.orderly.change.process;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeView;
import org.orderly.change.ChangeWindow;
import org.orderly.change.Complexity;
import org.orderly.change.Disruption;
import org.orderly.change.Experience;
import org.orderly.change.NewChange;
import org.orderly.change.Reversal;
import org.orderly.change.RiskAnswers;
import org.orderly.change.Testability;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Changes on their whole course: change-management and all that it calls, as they are. */
public final class AuthorizationCourse {

  public static final RiskAnswers LOW =
      new RiskAnswers(
          Experience.ROUTINE,
          Complexity.ONE_TEAM,
          Disruption.NEVER,
          Testability.FULL,
          Reversal.TESTED);
  public static final RiskAnswers HIGH =
      new RiskAnswers(
          Experience.NEVER,
          Complexity.FEW_TEAMS,
          Disruption.OFF_HOURS,
          Testability.PARTIAL,
          Reversal.UNTESTED);

  @Autowired ChangeManagement changes;
  @Autowired TaskManagement tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired TestClock clock;

  /** Who asks, who makes it, and the bodies. */
  public final BoardDesk desk;

  public final Actor manager;
  private final Actor assessor;

  private AuthorizationCourse(AutowireCapableBeanFactory server) {
    server.autowireBean(this);
    desk = BoardDesk.of(server);
    manager = desk.member(Roles.CHANGE_MANAGER);
    assessor = desk.member(Roles.OPERATIONS, Roles.SERVICE_LEVEL_MANAGER, Roles.SECURITY);
  }

  public static AuthorizationCourse of(AutowireCapableBeanFactory server) {
    return new AuthorizationCourse(server);
  }

  /** A change of next month, asked for and assessed: it is before those who authorize it. */
  public RecordNumber asked(RiskAnswers risk) {
    return asked(with(desk.content(), risk));
  }

  /** The same, which says this. */
  public RecordNumber asked(ChangeContent content) {
    RecordNumber number = opened(NewChange.of(content));
    assess(number);
    return number;
  }

  /** A change that closes a weakness which is being exploited, within the next hours. */
  public RecordNumber emergency() {
    Instant starts = clock.instant().plus(Duration.ofHours(1));
    ChangeContent soon =
        with(desk.content(), LOW)
            .within(new ChangeWindow(starts, starts.plus(Duration.ofHours(2))));
    return opened(new NewChange(soon, null, null, null, null, true, false));
  }

  private RecordNumber opened(NewChange asked) {
    return Acting.as(desk.requester, () -> changes.open(asked)).number();
  }

  /** The same, with other answers on its risk. */
  public static ChangeContent with(ChangeContent content, RiskAnswers risk) {
    return new ChangeContent(
        content.title(),
        content.description(),
        content.reason(),
        content.benefit(),
        content.services(),
        content.items(),
        content.serviceEffect(),
        content.outageMinutes(),
        content.effect(),
        risk,
        content.plan(),
        content.tasks(),
        content.updates(),
        content.window());
  }

  /** The owner plans it a day later. */
  public void move(RecordNumber number) {
    ChangeWindow window = view(number).window();
    Duration day = Duration.ofDays(1);
    Acting.as(
        desk.requester,
        () ->
            changes.revise(
                number,
                changes
                    .content(number)
                    .content()
                    .within(new ChangeWindow(window.starts().plus(day), window.ends().plus(day))),
                view(number).contentVersion()));
  }

  /** Whoever is asked has no objection. */
  public void assess(RecordNumber number) {
    for (TaskView task : tasks.openTasks(number)) {
      if (task.taskKey().equals(ChangeAssessmentProcess.TASK_ASSESS_CHANGE)) {
        Actor by = task.offeredTo().contains(Roles.SERVICE_OWNER) ? desk.serviceOwner : assessor;
        complete(task, by, Map.of("verdict", "no-objection"));
      }
    }
  }

  /** It is built, tested, and made within its window. */
  public void made(RecordNumber number) {
    made(number, desk.engineer);
  }

  /** The same, its one step by whoever takes it over. */
  public void made(RecordNumber number, Actor implementer) {
    complete(
        number,
        "Task_PrepareChange",
        desk.requester,
        Map.of("testEvidence", "It works on the copy.", "backOutTest", "tested"));
    Instant starts = view(number).window().starts();
    clock.advance(Duration.between(clock.instant(), starts.plusSeconds(60)));
    execute(number, "Timer_WindowOpens");
    Map<String, Object> report = new HashMap<>();
    report.put("stepResult", "done");
    report.put("startedAtInput", clock.instant().toString());
    report.put("endedAtInput", clock.instant().toString());
    complete(number, "Task_ImplementStep", implementer, report);
  }

  /** Completes a task of this key. */
  public void complete(RecordNumber number, String key, Actor by, Map<String, Object> fields) {
    complete(
        tasks.openTasks(number).stream()
            .filter(one -> one.taskKey().equals(key))
            .findFirst()
            .orElseThrow(() -> new AssertionError(key + " is not open but " + open(number))),
        by,
        fields);
  }

  private void complete(TaskView task, Actor by, Map<String, Object> fields) {
    if (!by.key().equals(task.assignee())) {
      if (task.assignee() != null) {
        tasks.unclaim(task.id(), Actor.person(task.assignee()));
      }
      tasks.claim(task.id(), by);
    }
    tasks.complete(task.id(), fields, by);
  }

  /** The keys of the tasks that are open. */
  public List<String> open(RecordNumber number) {
    return tasks.openTasks(number).stream().map(TaskView::taskKey).sorted().toList();
  }

  /** Lets a timer ring. */
  public void execute(RecordNumber number, String timer) {
    Job job =
        running(number).stream()
            .flatMap(
                instance ->
                    management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .list()
                        .stream())
            .findFirst()
            .orElseThrow(() -> new AssertionError(number + " does not wait for " + timer));
    Acting.as(
        Actor.system(),
        () -> {
          management.executeJob(job.getId());
          return job;
        });
  }

  /** Its processes that run. */
  public List<ProcessInstance> running(RecordNumber number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list();
  }

  /** The record as it stands. */
  public ChangeView view(RecordNumber number) {
    return desk.changes.view(number);
  }
}
