package org.orderly.incident.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.catalogue.Criticality;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentReport;
import org.orderly.incident.IncidentView;
import org.orderly.incident.Reports;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;

/** A service desk of a test's own: a service, a caller, an agent, two resolver groups. */
public final class IncidentDesk {

  public static final String CLASSIFY = "Task_ClassifyIncident";
  public static final String RESOLVE = "Task_ResolveIncident";
  public static final String RESUME = "Task_ResumeIncident";
  public static final String CONFIRM = "Task_ConfirmResolution";

  public final Actor caller;
  public final Actor agent;
  public final String group;
  public final String otherGroup;
  public final Actor resolver;
  public final Actor otherResolver;
  public final String service;

  private final IncidentManagement incidents;
  private final TaskManagement tasks;
  private final TestClock clock;

  public IncidentDesk(
      Organisation organisation,
      IncidentManagement incidents,
      TaskManagement tasks,
      TestClock clock) {
    this(organisation, incidents, tasks, clock, Criticality.SILVER);
  }

  public IncidentDesk(
      Organisation organisation,
      IncidentManagement incidents,
      TaskManagement tasks,
      TestClock clock,
      Criticality criticality) {
    this.incidents = incidents;
    this.tasks = tasks;
    this.clock = clock;
    caller = organisation.requester();
    agent = organisation.deskAgent();
    group = organisation.resolverGroup();
    otherGroup = organisation.resolverGroup();
    resolver = organisation.resolver(group);
    otherResolver = organisation.resolver(otherGroup);
    service = organisation.service(criticality, group);
  }

  /** A report by the caller: the mail of a department is disturbed. */
  public RecordNumber report() {
    return report(null, null);
  }

  public RecordNumber report(IncidentReport.AssessmentByHand assessment, String chosenGroup) {
    return report(caller, null, assessment, chosenGroup);
  }

  /** A report by somebody or something in the caller's name. */
  public RecordNumber reportBy(Actor reporter, String namedCaller) {
    return report(reporter, namedCaller, null, null);
  }

  private RecordNumber report(
      Actor reporter,
      String namedCaller,
      IncidentReport.AssessmentByHand assessment,
      String chosenGroup) {
    IncidentReport report = Reports.ofDepartment(service, namedCaller, assessment, chosenGroup);
    return Acting.as(reporter, () -> incidents.report(report)).number();
  }

  public RecordNumber classified() {
    RecordNumber number = report();
    classify(number, Map.of());
    return number;
  }

  public RecordNumber claimed() {
    RecordNumber number = classified();
    claim(number, RESOLVE, resolver);
    return number;
  }

  public RecordNumber resolved() {
    RecordNumber number = claimed();
    resolve(number);
    return number;
  }

  public RecordNumber held() {
    RecordNumber number = claimed();
    hold(number);
    return number;
  }

  public void classify(RecordNumber number, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("category", "software");
    fields.put("scope", "department");
    fields.put("workStoppage", "no");
    fields.put("workaround", "poor");
    fields.putAll(more);
    complete(take(number, CLASSIFY, agent), agent, fields);
  }

  public void resolve(RecordNumber number) {
    resolve(number, Map.of());
  }

  public void resolve(RecordNumber number, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("nextStep", "resolved");
    fields.put("resolutionCode", "fixed-permanent");
    fields.put("resolutionText", "Restarted the queue");
    fields.putAll(more);
    complete(number, RESOLVE, resolver, fields);
  }

  public void hold(RecordNumber number) {
    complete(number, RESOLVE, resolver, holdForTheCaller());
  }

  /** The form's fields that put an incident on hold. */
  public Map<String, Object> holdForTheCaller() {
    return Map.of(
        "nextStep", "on-hold",
        "holdReason", "awaiting-caller",
        "holdUntilInput", clock.instant().plus(Duration.ofDays(2)).toString(),
        "holdAskedText", "Which mailbox is it?");
  }

  public void handOver(RecordNumber number, String toGroup) {
    complete(number, RESOLVE, resolver, handOverTo(toGroup));
  }

  /** The form's fields that hand an incident over. */
  public static Map<String, Object> handOverTo(String group) {
    return Map.of(
        "nextStep", "handed-over",
        "assignmentGroup", group,
        "handOverReason", "It is the database");
  }

  /** Claims the task, and answers it for what comes next. */
  public TaskView take(RecordNumber number, String taskKey, Actor actor) {
    TaskView task = task(number, taskKey);
    tasks.claim(task.id(), actor);
    return task;
  }

  public void complete(TaskView task, Actor actor, Map<String, Object> fields) {
    tasks.complete(task.id(), fields, actor);
  }

  public void claim(RecordNumber number, String taskKey, Actor actor) {
    tasks.claim(task(number, taskKey).id(), actor);
  }

  public void complete(
      RecordNumber number, String taskKey, Actor actor, Map<String, Object> fields) {
    tasks.complete(task(number, taskKey).id(), fields, actor);
  }

  public TaskView task(RecordNumber number, String taskKey) {
    List<TaskView> open = tasks.openTasks(number);
    assertThat(open).extracting(TaskView::taskKey).containsExactly(taskKey);
    return open.get(0);
  }

  public IncidentView incident(RecordNumber number) {
    return Acting.as(Actor.system(), () -> incidents.incident(number));
  }
}
