package org.orderly.change.process;

import static org.orderly.cmdb.ItemDesk.amend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.orderly.catalogue.Criticality;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeDesk;
import org.orderly.change.ChangeLifecycle;
import org.orderly.change.ChangePlan;
import org.orderly.change.ChangeType;
import org.orderly.change.ChangeView;
import org.orderly.change.ChangeWindow;
import org.orderly.change.GateManagement;
import org.orderly.change.ImplementationManagement;
import org.orderly.change.ImplementationView;
import org.orderly.change.NewChange;
import org.orderly.change.PlannedTask;
import org.orderly.change.RiskLevel;
import org.orderly.change.ToldAuthorizations;
import org.orderly.change.ToldConflicts;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ConfigurationStep;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemView;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** People who make changes of a test's own. */
public class ImplementationDesk {

  static final String PREPARE = "Task_PrepareChange";
  static final String CLEAR = "Task_ClearGates";
  public static final String STEP = "Task_ImplementStep";
  static final String DECIDE = "Task_DecideBackOut";
  static final String BACK_OUT = "Task_BackOut";
  static final String CORRECT = "Task_CorrectUpdates";
  static final String REVIEW = "Task_ReviewChange";

  @Autowired Organisation organisation;
  @Autowired ChangeDesk changes;
  @Autowired ToldAuthorizations authorizations;
  @Autowired ToldConflicts conflicts;
  @Autowired ConfigurationManagement configuration;
  @Autowired ImplementationManagement implementations;
  @Autowired GateManagement gates;
  @Autowired ChangeLifecycle lifecycle;
  @Autowired TaskManagement tasks;
  @Autowired FormDirectory forms;
  @Autowired EvidenceManagement evidence;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired Clock clock;

  public final ItemDesk items;
  public final Actor owner;
  public final Actor engineer;
  public final Actor other;
  public final Actor manager;
  public final String group;
  public final String service;
  public final RecordNumber item;

  private ImplementationDesk(AutowireCapableBeanFactory server) {
    server.autowireBean(this);
    items = new ItemDesk(configuration);
    group = organisation.resolverGroup();
    service = organisation.service(Criticality.SILVER, group);
    owner = organisation.person("owner", Roles.RESOLVER);
    engineer = organisation.resolver(group);
    other = organisation.resolver(group);
    manager = organisation.person("manager", Roles.CHANGE_MANAGER);
    item = items.item("server", Map.of("serial", "old"));
  }

  public static ImplementationDesk of(AutowireCapableBeanFactory server) {
    return new ImplementationDesk(server);
  }

  /** What a change says whose window is open, for tests of pages. */
  public ChangeContent openContent() {
    return content();
  }

  /** A change that was made with issues, and reviewed. */
  public RecordNumber reviewed() {
    RecordNumber number = begun(content());
    step(
        number,
        engineer,
        Map.of("stepResult", "done-with-issues", "stepNote", "It took two tries"));
    as(
        Actor.system(),
        () ->
            runtime.startProcessInstanceByKey(PostImplementationReviewProcess.KEY, number.value()));
    execute(number, "Timer_LookBackOver");
    complete(
        number,
        REVIEW,
        manager,
        Map.of(
            "reviewedOutcome",
            "successful-with-issues",
            "benefit",
            "reached",
            "findings",
            "It does what it should"));
    return number;
  }

  /** What a change says whose window is open, with one step of the engineer's. */
  ChangeContent content() {
    return content(ConfigurationPlan.of(amend(item, "serial", "new")));
  }

  ChangeContent content(ConfigurationPlan updates) {
    Instant now = clock.instant();
    return changes
        .content(service, List.of(item), engineer, updates)
        .within(new ChangeWindow(now.minusSeconds(60), now.plus(Duration.ofHours(2))));
  }

  static ChangeContent with(ChangeContent content, List<PlannedTask> tasks) {
    return of(content, content.plan(), tasks);
  }

  static ChangeContent with(ChangeContent content, ChangePlan plan) {
    return of(content, plan, content.tasks());
  }

  private static ChangeContent of(ChangeContent content, ChangePlan plan, List<PlannedTask> tasks) {
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
        content.risk(),
        plan,
        tasks,
        content.updates(),
        content.window());
  }

  /** An authorized change whose implementation is planned. */
  public RecordNumber planned(ChangeContent content) {
    return planned(ChangeType.NORMAL, content);
  }

  public RecordNumber planned(ChangeType type, ChangeContent content) {
    RecordNumber number = scheduled(type, content);
    authorizations.byBoard(number, view(number).digest());
    start(number);
    return number;
  }

  /** A change that is authorized by nobody. */
  public RecordNumber scheduled(ChangeType type, ChangeContent content) {
    RecordNumber number = changes.recorded(owner, content);
    changes.scheduled(number, type, RiskLevel.MEDIUM);
    conflicts.nothing(number);
    return number;
  }

  /** A change that was found made. */
  RecordNumber found() {
    RecordNumber number =
        changes.recorded(owner, new NewChange(content(), null, null, null, null, false, true));
    as(
        Actor.system(),
        () -> {
          lifecycle.recordUnauthorized(number);
          return number;
        });
    return number;
  }

  public void start(RecordNumber number) {
    as(
        Actor.system(),
        () -> runtime.startProcessInstanceByKey(ChangeImplementationProcess.KEY, number.value()));
  }

  /** One that is prepared too, so that its steps are open. */
  public RecordNumber begun(ChangeContent content) {
    RecordNumber number = planned(content);
    prepare(number);
    return number;
  }

  public void prepare(RecordNumber number) {
    complete(
        number,
        PREPARE,
        owner,
        Map.of("testEvidence", "It ran on the copy", "backOutTest", "tested"));
  }

  public void done(RecordNumber number, Actor by) {
    step(number, by, Map.of("stepResult", "done"));
  }

  public void failed(RecordNumber number, Actor by) {
    step(number, by, Map.of("stepResult", "failed", "stepNote", "The gateway does not start"));
  }

  public void step(RecordNumber number, Actor by, Map<String, Object> fields) {
    complete(number, STEP, by, timed(fields));
  }

  Map<String, Object> timed(Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.putIfAbsent("startedAtInput", clock.instant().toString());
    all.putIfAbsent("endedAtInput", clock.instant().toString());
    return all;
  }

  public void complete(RecordNumber number, String key, Actor by, Map<String, Object> fields) {
    TaskView task = task(number, key, by);
    if (!by.key().equals(task.assignee())) {
      if (task.assignee() != null) {
        tasks.unclaim(task.id(), Actor.person(task.assignee()));
      }
      tasks.claim(task.id(), by);
    }
    tasks.complete(task.id(), fields, by);
  }

  /** The open task of this kind: the person's where there is one. */
  public TaskView task(RecordNumber number, String key, Actor by) {
    return tasks.openTasks(number).stream()
        .filter(task -> task.taskKey().equals(key))
        .min(Comparator.comparing(task -> by.key().equals(task.assignee()) ? 0 : 1))
        .orElseThrow(() -> new AssertionError(number + " has no " + key + " but " + open(number)));
  }

  public List<String> open(RecordNumber number) {
    return tasks.openTasks(number).stream().map(TaskView::taskKey).sorted().toList();
  }

  String fact(RecordNumber number, String key, String field) {
    return forms.ofTask(task(number, key, owner).id(), owner).orElseThrow().facts().get(field);
  }

  public ChangeView view(RecordNumber number) {
    return changes.view(number);
  }

  public ImplementationView made(RecordNumber number) {
    return as(manager, () -> implementations.implementation(number)).orElseThrow();
  }

  /** What the record of the item says of its serial number. */
  public String serial() {
    return now().facts().value(ItemField.SERIAL);
  }

  ItemView now() {
    return as(Actor.system(), () -> configuration.item(item));
  }

  public long happened(RecordNumber number, String kind) {
    return evidence.trail(number).stream().filter(entry -> entry.kind().equals(kind)).count();
  }

  void execute(RecordNumber number, String timer) {
    Job job =
        management
            .createJobQuery()
            .activityId(timer)
            .processInstanceId(
                runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .singleResult()
                    .getId())
            .singleResult();
    as(
        Actor.system(),
        () -> {
          management.executeJob(job.getId());
          return job;
        });
  }

  ConfigurationStep serial(String value) {
    return amend(item, "serial", value);
  }

  public static <T> T as(Actor actor, Supplier<T> work) {
    return Acting.as(actor, work);
  }
}
