package org.orderly.change.process;

import static org.orderly.cmdb.ItemDesk.amend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.orderly.change.ChangeContent;
import org.orderly.change.ChangeManagement;
import org.orderly.change.ChangeView;
import org.orderly.change.ChangeWindow;
import org.orderly.change.NewChange;
import org.orderly.change.PlannedTask;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.ConfigurationPlan;
import org.orderly.cmdb.ItemDesk;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemView;
import org.orderly.engine.FormDirectory;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Changes of low risk on the whole of their course, with nothing played: asked for, authorized by
 * the one change manager there is, made in a window 40 days ahead, and reviewed.
 */
final class WholeCourse {

  @Autowired ChangeManagement changes;
  @Autowired ConfigurationManagement configuration;
  @Autowired TaskManagement tasks;
  @Autowired FormDirectory forms;
  @Autowired EvidenceManagement evidence;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired TestClock clock;

  final BoardDesk desk;
  final Actor manager;
  final Actor assessor;
  final ItemDesk items;
  final RecordNumber item;

  private WholeCourse(AutowireCapableBeanFactory server) {
    server.autowireBean(this);
    desk = BoardDesk.of(server);
    manager = desk.member(Roles.CHANGE_MANAGER);
    assessor = desk.member(Roles.OPERATIONS, Roles.SERVICE_LEVEL_MANAGER, Roles.SECURITY);
    items = new ItemDesk(configuration);
    item = items.item("server", Map.of("serial", "old"));
  }

  static WholeCourse of(AutowireCapableBeanFactory server) {
    return new WholeCourse(server);
  }

  /** What a change says that gives the item another serial number in these stages. */
  ChangeContent content(String... stages) {
    Instant starts = clock.instant().plus(Duration.ofDays(40));
    ChangeContent content =
        desk.changes
            .content(
                desk.service,
                List.of(item),
                desk.engineer,
                ConfigurationPlan.of(amend(item, "serial", "new")))
            .within(new ChangeWindow(starts, starts.plus(Duration.ofHours(2))));
    List<PlannedTask> planned = new ArrayList<>();
    for (String stage : stages) {
      planned.add(new PlannedTask(planned.size() + 1, stage, desk.engineer.key(), 30));
    }
    return ImplementationDesk.with(content, planned);
  }

  /** A change that is authorized, built and tested, and waits for its window. */
  RecordNumber prepared(ChangeContent content) {
    RecordNumber number = as(desk.requester, () -> changes.open(NewChange.of(content))).number();
    authorize(number);
    prepare(number);
    return number;
  }

  /** One whose window is open, so that its first step is. */
  RecordNumber begun(ChangeContent content) {
    RecordNumber number = prepared(content);
    openWindow(number);
    return number;
  }

  /** Nobody who is asked objects, and the manager authorizes it. */
  void authorize(RecordNumber number) {
    for (TaskView task : tasks.openTasks(number)) {
      if (task.taskKey().equals("Task_AssessChange")) {
        Actor by = task.offeredTo().contains(Roles.SERVICE_OWNER) ? desk.serviceOwner : assessor;
        complete(task, by, Map.of("verdict", "no-objection"));
      }
    }
    desk.vote(number, manager, "authorize");
  }

  void prepare(RecordNumber number) {
    complete(
        number,
        ImplementationDesk.PREPARE,
        desk.requester,
        Map.of("testEvidence", "It works on the copy.", "backOutTest", "tested"));
  }

  void openWindow(RecordNumber number) {
    ChangeWindow window = Objects.requireNonNull(view(number).window());
    until(window.starts().plusSeconds(60));
    execute(number, "Timer_WindowOpens");
  }

  void until(Instant instant) {
    clock.advance(Duration.between(clock.instant(), instant));
  }

  void done(RecordNumber number) {
    step(number, Map.of("stepResult", "done"));
  }

  void failed(RecordNumber number) {
    step(number, Map.of("stepResult", "failed", "stepNote", "The gateway does not start"));
  }

  void step(RecordNumber number, Map<String, Object> fields) {
    complete(number, ImplementationDesk.STEP, desk.engineer, timed(fields));
  }

  Map<String, Object> timed(Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("startedAtInput", clock.instant().toString());
    all.put("endedAtInput", clock.instant().toString());
    return all;
  }

  void complete(RecordNumber number, String key, Actor by, Map<String, Object> fields) {
    complete(task(number, key), by, fields);
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

  TaskView task(RecordNumber number, String key) {
    return tasks.openTasks(number).stream()
        .filter(task -> task.taskKey().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " is not open but " + open(number)));
  }

  List<String> open(RecordNumber number) {
    return tasks.openTasks(number).stream().map(TaskView::taskKey).sorted().toList();
  }

  String fact(RecordNumber number, String key, String field) {
    return forms.ofTask(task(number, key).id(), desk.requester).orElseThrow().facts().get(field);
  }

  void execute(RecordNumber number, String timer) {
    Job job =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .list()
            .stream()
            .map(
                instance ->
                    management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .list())
            .flatMap(Collection::stream)
            .findFirst()
            .orElseThrow(() -> new AssertionError(number + " does not wait for " + timer));
    as(
        Actor.system(),
        () -> {
          management.executeJob(job.getId());
          return job;
        });
  }

  ChangeView view(RecordNumber number) {
    return desk.changes.view(number);
  }

  ItemView now() {
    return as(Actor.system(), () -> configuration.item(item));
  }

  String serial() {
    return now().facts().value(ItemField.SERIAL);
  }

  long happened(RecordNumber number, String kind) {
    return evidence.trail(number).stream().filter(entry -> entry.kind().equals(kind)).count();
  }

  static <T> T as(Actor actor, Supplier<T> work) {
    return Acting.as(actor, work);
  }
}
