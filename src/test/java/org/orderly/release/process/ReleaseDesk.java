package org.orderly.release.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.orderly.catalogue.Criticality;
import org.orderly.change.BackOutTest;
import org.orderly.change.ChangeCategory;
import org.orderly.change.ChangeDesk;
import org.orderly.change.ChangeLifecycle;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ChangeType;
import org.orderly.change.RiskLevel;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.release.PlannedStage;
import org.orderly.release.ReleaseContent;
import org.orderly.release.ReleaseManagement;
import org.orderly.release.ReleaseView;
import org.orderly.release.Rollout;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer of a test's own, with a service and those who bring releases of it into use. */
public class ReleaseDesk {

  public static final String DIGEST = "ab".repeat(32);

  public final String customer;
  public final String service;
  public final Actor manager;
  public final Actor builder;
  public final Actor tester;
  public final Actor owner;
  public final Actor acceptor;

  private final ChangeDesk changes;
  private final ChangeLifecycle lifecycle;
  private final ReleaseManagement releases;
  private final TaskManagement tasks;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final TransactionTemplate transaction;
  private final TestClock clock;

  ReleaseDesk(
      Organisation organisation,
      ChangeDesk changes,
      ChangeLifecycle lifecycle,
      ReleaseManagement releases,
      TaskManagement tasks,
      RuntimeService runtime,
      ManagementService management,
      TransactionTemplate transaction,
      TestClock clock) {
    this.changes = changes;
    this.lifecycle = lifecycle;
    this.releases = releases;
    this.tasks = tasks;
    this.runtime = runtime;
    this.management = management;
    this.transaction = transaction;
    this.clock = clock;
    this.customer = organisation.customer();
    this.service = organisation.service(Criticality.SILVER, organisation.resolverGroup());
    this.manager = organisation.person("rhea", Roles.RELEASE_MANAGER);
    this.builder = organisation.person("bob", Roles.RESOLVER);
    this.tester = organisation.person("tess", Roles.RESOLVER);
    this.owner = organisation.person("otto", Roles.SERVICE_OWNER);
    this.acceptor = organisation.personOf(customer, Roles.REQUESTER);
  }

  /** A desk of the server. */
  public static ReleaseDesk of(AutowireCapableBeanFactory server) {
    return server.createBean(ReleaseDesk.class);
  }

  /** A change that may be made. */
  public RecordNumber change() {
    return change(ChangeType.NORMAL);
  }

  public RecordNumber change(ChangeType type) {
    RecordNumber change = unweighed();
    changes.scheduled(change, type, RiskLevel.LOW);
    return change;
  }

  /** A change that is only asked for. */
  public RecordNumber unweighed() {
    return changes.recorded(builder, changes.content(service, List.of(), builder));
  }

  public void weigh(RecordNumber change, ChangeCategory category) {
    changes.classify(change, ChangeType.NORMAL, category, RiskLevel.LOW);
  }

  public void schedule(RecordNumber change) {
    transaction.executeWithoutResult(status -> lifecycle.schedule(change));
  }

  /** The work on the change is done. */
  public void implement(RecordNumber change) {
    transaction.executeWithoutResult(
        status -> {
          lifecycle.begin(change);
          lifecycle.conclude(change, ChangeOutcome.SUCCESSFUL);
        });
  }

  /** A release of one stage. */
  public ReleaseContent content(RecordNumber... bundled) {
    return content(List.of(bundled), "Everywhere");
  }

  /** A release of these stages, an hour after each other. */
  public ReleaseContent content(List<RecordNumber> bundled, String... stages) {
    List<PlannedStage> planned = new ArrayList<>();
    for (String stage : stages) {
      planned.add(
          new PlannedStage(stage, clock.instant().plus(Duration.ofHours(planned.size() + 1L))));
    }
    return new ReleaseContent(
        "Mail",
        "4.2",
        "Mails are found faster.",
        List.of(service),
        customer,
        acceptor.key(),
        Rollout.PHASED,
        bundled,
        List.of(),
        List.of(),
        List.of("Mails are found within a second", "Nobody is signed out"),
        planned,
        "Put the old version back.",
        BackOutTest.TESTED,
        "",
        "The desk tells the customer.");
  }

  /** The same release, with somebody else to accept it. */
  public ReleaseContent acceptedBy(Actor acceptor, ReleaseContent content) {
    return new ReleaseContent(
        content.title(),
        content.versionName(),
        content.description(),
        content.services(),
        content.customer(),
        acceptor.key(),
        content.rollout(),
        content.changes(),
        content.knownErrors(),
        content.items(),
        content.criteria(),
        content.stages(),
        content.backOut(),
        content.backOutTest(),
        content.backOutReason(),
        content.communication());
  }

  public RecordNumber propose(ReleaseContent content) {
    return as(manager, () -> releases.propose(content, null)).number();
  }

  /** The task that is open, which is the only one. */
  public TaskView task(RecordNumber number) {
    List<TaskView> open = tasks.openTasks(number);
    if (open.size() != 1) {
      throw new IllegalStateException(number + " has open tasks: " + open);
    }
    return open.get(0);
  }

  public List<TaskView> tasks(RecordNumber number) {
    return tasks.openTasks(number);
  }

  /** Somebody does the task that is open. */
  public void complete(RecordNumber number, String task, Actor who, Map<String, Object> fields) {
    TaskView open = task(number);
    if (!open.taskKey().equals(task)) {
      throw new IllegalStateException(number + " waits for " + open.taskKey());
    }
    if (open.assignee() == null) {
      tasks.claim(open.id(), who);
    }
    tasks.complete(open.id(), fields, who);
  }

  public void plan(RecordNumber number) {
    complete(number, "Task_PlanRelease", manager, Map.of());
  }

  public void build(RecordNumber number) {
    complete(number, "Task_BuildRelease", builder, Map.of("components", "mail.jar; " + DIGEST));
  }

  public void test(RecordNumber number, String results) {
    complete(number, "Task_TestRelease", tester, Map.of("criteriaResults", results));
  }

  public void accept(RecordNumber number) {
    complete(number, "Task_AcceptRelease", acceptor, Map.of("acceptance", "accepted"));
  }

  public void approve(RecordNumber number) {
    complete(number, "Task_ApproveRelease", owner, Map.of("approval", "approved"));
  }

  /** Takes a release to where its deployment is to be approved. */
  public RecordNumber tested(ReleaseContent content) {
    RecordNumber number = propose(content);
    plan(number);
    build(number);
    test(number, "1: met\n2: met; the log of Monday");
    return number;
  }

  /** Takes a release to where it waits for its first stage. */
  public RecordNumber approved(ReleaseContent content) {
    RecordNumber number = tested(content);
    accept(number);
    approve(number);
    return number;
  }

  /** The time of the next stage has come, and it is deployed. */
  public void deploy(RecordNumber number, String result) {
    due(number, "Timer_StageDue");
    deployDue(number, result);
  }

  /** The stage whose time has come is deployed. */
  public void deployDue(RecordNumber number, String result) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("begunInput", clock.instant().toString());
    fields.put("stageResult", result);
    fields.put("remark", result.equals("failed") ? "It does not start" : "");
    complete(number, "Task_DeployReleaseStage", builder, fields);
  }

  public void verify(RecordNumber number) {
    verify(number, "works", "Mails are found");
  }

  public void verify(RecordNumber number, String result, String remark) {
    complete(
        number, "Task_VerifyRelease", manager, Map.of("verification", result, "remark", remark));
  }

  /** A timer of the release is due. */
  public void due(RecordNumber number, String activity) {
    Job timer = timer(number, activity);
    Acting.as(
        Actor.system(),
        () -> {
          management.executeJob(timer.getId());
          return timer;
        });
  }

  public Job timer(RecordNumber number, String activity) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .flatMap(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId(activity)
                    .list()
                    .stream())
        .findFirst()
        .orElseThrow();
  }

  public ReleaseView view(RecordNumber number) {
    return as(Actor.system(), () -> releases.release(number));
  }

  public static <T> T as(Actor actor, Supplier<T> work) {
    return Acting.as(actor, work);
  }
}
