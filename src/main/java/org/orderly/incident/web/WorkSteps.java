package org.orderly.incident.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.orderly.engine.EngineRule;
import org.orderly.engine.OpenTasks;
import org.orderly.engine.TaskManagement;
import org.orderly.engine.TaskView;
import org.orderly.incident.AssignmentManagement;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentRule;
import org.orderly.incident.IncidentState;
import org.orderly.incident.Priority;
import org.orderly.incident.PriorityManagement;
import org.orderly.incident.Urgency;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** How people write on an incident and steer the work on it, from its page. */
@Component
class WorkSteps implements PageSteps {

  /** The form of the task by which a caller confirms a resolution or reopens the incident. */
  private static final String CONFIRMATION = "confirm-resolution";

  private final IncidentManagement incidents;
  private final AssignmentManagement assignments;
  private final PriorityManagement priorities;
  private final TaskManagement tasks;
  private final OpenTasks open;
  private final TransactionOperations transactions;

  WorkSteps(
      IncidentManagement incidents,
      AssignmentManagement assignments,
      PriorityManagement priorities,
      TaskManagement tasks,
      OpenTasks open,
      TransactionOperations transactions) {
    this.incidents = incidents;
    this.assignments = assignments;
    this.priorities = priorities;
    this.tasks = tasks;
    this.open = open;
    this.transactions = transactions;
  }

  @Override
  public Map<String, BiConsumer<RecordNumber, Map<String, String>>> steps() {
    return Map.of(
        "journal", this::write,
        "confirmation", this::confirm,
        "cancellation", this::cancel,
        "assessment", this::reassess,
        "priority", this::override,
        "assignment", this::reassign,
        "resumption", this::endHold);
  }

  /** The task by which the caller, or who is disturbed, confirms the resolution. */
  Optional<TaskView> confirmation(RecordNumber number) {
    String me = Acting.current().key();
    return incidents.incident(number).concerns(me)
        ? tasks.openTasks(number).stream()
            .filter(task -> CONFIRMATION.equals(task.form()))
            .findFirst()
        : Optional.empty();
  }

  private void confirm(RecordNumber number, Map<String, String> typed) {
    incidents.incident(number);
    Map<String, Object> fields = new HashMap<>();
    fields.put("confirmed", text(typed, "confirmed"));
    if ("no".equals(typed.get("confirmed"))) {
      fields.put("comment", text(typed, "comment"));
    }
    TaskView task = confirmation(number).orElseThrow(() -> notAwaited(number));
    try {
      transactions.executeWithoutResult(status -> answer(task, fields, Acting.current()));
    } catch (RuleViolation refusal) {
      throw refusal.rule() == EngineRule.TASK_UNKNOWN ? notAwaited(number) : refusal;
    }
  }

  private void answer(TaskView task, Map<String, Object> fields, Actor me) {
    if (!me.key().equals(task.assignee())) {
      open.give(task.id(), me.key());
    }
    tasks.complete(task.id(), fields, me);
  }

  private RuleViolation notAwaited(RecordNumber number) {
    if (incidents.incident(number).state() == IncidentState.CLOSED) {
      return new RuleViolation(
          IncidentRule.TRANSITION,
          number + " is closed already; write a message, and it goes on in a new incident");
    }
    return new RuleViolation(
        EngineRule.TASK_NOT_ASSIGNED, number + " does not await your confirmation, or no longer");
  }

  private void write(RecordNumber number, Map<String, String> typed) {
    Visibility readers = Words.read(Visibility.class, "visibility", typed.get("visibility"));
    incidents.write(number, readers, text(typed, "text"));
  }

  private void cancel(RecordNumber number, Map<String, String> typed) {
    incidents.cancel(number, text(typed, "reason"));
  }

  private void reassess(RecordNumber number, Map<String, String> typed) {
    IncidentRequests.AssessmentChange change =
        new IncidentRequests.AssessmentChange(
            Words.read(Impact.class, "impact", typed.get("impact")),
            Words.read(Urgency.class, "urgency", typed.get("urgency")),
            typed.get("reason"));
    incidents.reassess(number, change.requiredImpact(), change.requiredUrgency(), change.why());
  }

  private void override(RecordNumber number, Map<String, String> typed) {
    IncidentRequests.PriorityChange change =
        new IncidentRequests.PriorityChange(
            Words.read(Priority.class, "priority", typed.get("priority")), typed.get("reason"));
    priorities.override(number, change.required(), change.why());
  }

  private void reassign(RecordNumber number, Map<String, String> typed) {
    IncidentRequests.Assignment chosen =
        new IncidentRequests.Assignment(typed.get("group"), typed.get("reason"));
    assignments.reassign(number, chosen.requiredGroup(), chosen.reason());
  }

  private void endHold(RecordNumber number, Map<String, String> typed) {
    incidents.endHold(number);
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "");
  }
}
