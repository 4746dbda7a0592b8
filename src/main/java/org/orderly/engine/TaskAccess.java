package org.orderly.engine;

import java.util.Set;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.TaskRule;
import org.springframework.stereotype.Component;

/**
 * Who may claim, hand on and complete a task. The engine asks it inside every command, so that no
 * door leads past it; the server itself may do all.
 */
@Component
class TaskAccess {

  private final OpenTaskTable tasks;
  private final Memberships memberships;
  private final TaskRecords records;

  TaskAccess(OpenTaskTable tasks, Memberships memberships, TaskRecords records) {
    this.tasks = tasks;
    this.memberships = memberships;
    this.records = records;
  }

  /** Lets a member of a group that the task is offered to have it, if nobody has it yet. */
  void claim(WatchedTask task, String assignee, Actor actor) {
    if (actor.isSystem()) {
      tasks.assign(task.id(), assignee);
      return;
    }
    if (!actor.key().equals(assignee)) {
      hand(task, assignee, actor);
    } else if (!tasks.claim(task.id(), assignee, memberships.groupsOf(assignee))) {
      throw kept(task, notClaimed(task, actor));
    }
    applyRule(task, actor);
  }

  /** Lets the assignee, or the lead of a group that the task is offered to, give it back. */
  void unclaim(WatchedTask task, String assignee, Actor actor) {
    if (!actor.isSystem() && !actor.key().equals(assignee) && !leads(task, actor)) {
      throw kept(task, notAssigned(task, actor, "gives it back"));
    }
    tasks.assign(task.id(), null);
  }

  /** Lets the lead of a group that the task is offered to give it to another member. */
  void hand(WatchedTask task, String assignee, Actor actor) {
    if (!actor.isSystem()) {
      Set<String> groups = offers(task);
      if (groups.stream().noneMatch(group -> memberships.leads(actor.key(), group))) {
        throw kept(
            task,
            new RuleViolation(
                EngineRule.TASK_NOT_OFFERED,
                actor.key()
                    + " cannot give task "
                    + task.id()
                    + " to somebody else: only the lead of a group that it is offered to can"));
      }
      if (memberships.groupsOf(assignee).stream().noneMatch(groups::contains)) {
        throw kept(task, notOffered(task, assignee));
      }
    }
    tasks.assign(task.id(), assignee);
  }

  /** Lets the assignee complete the task. */
  void complete(WatchedTask task, Actor actor) {
    requireAssignee(task, actor);
    if (!actor.isSystem()) {
      applyRule(task, actor);
    }
  }

  void requireAssignee(WatchedTask task, Actor actor) {
    if (!actor.isSystem() && !actor.key().equals(task.assignee())) {
      throw kept(task, notAssigned(task, actor, "completes it"));
    }
  }

  /** Whether the actor may look at the task in full. */
  boolean sees(TaskView task, Actor actor) {
    if (actor.isSystem() || actor.key().equals(task.assignee())) {
      return true;
    }
    Set<String> groups = memberships.groupsOf(actor.key());
    return task.offeredTo().stream()
        .anyMatch(group -> groups.contains(group) || memberships.leads(actor.key(), group));
  }

  private boolean leads(WatchedTask task, Actor actor) {
    return offers(task).stream().anyMatch(group -> memberships.leads(actor.key(), group));
  }

  private Set<String> offers(WatchedTask task) {
    return tasks.find(task.id()).map(TaskView::offeredTo).orElse(Set.of());
  }

  private void applyRule(WatchedTask task, Actor actor) {
    RecordNumber number = task.number();
    if (number != null) {
      records
          .rule(task.processKey())
          .ifPresent(
              (TaskRule rule) ->
                  rule.check(number, task.taskKey(), task.assignee(), offers(task), actor));
    }
  }

  /** Lets the practice keep the attempt, where it does. */
  private RuleViolation kept(WatchedTask task, RuleViolation refusal) {
    RecordNumber number = task.number();
    if (number != null) {
      records
          .rule(task.processKey())
          .ifPresent(rule -> rule.refused(number, task.taskKey(), refusal));
    }
    return refusal;
  }

  private RuleViolation notClaimed(WatchedTask task, Actor actor) {
    TaskView open =
        tasks
            .find(task.id())
            .orElseThrow(
                () ->
                    new RuleViolation(
                        EngineRule.TASK_UNKNOWN, "Task " + task.id() + " is not open any more"));
    if (open.assignee() != null) {
      return new RuleViolation(
          EngineRule.TASK_TAKEN,
          "Task " + task.id() + " is claimed already; it can be claimed again once given back");
    }
    return notOffered(task, actor.key());
  }

  private static RuleViolation notOffered(WatchedTask task, String person) {
    return new RuleViolation(
        EngineRule.TASK_NOT_OFFERED,
        person
            + " belongs to no group that task "
            + task.id()
            + " is offered to; a member of such a group can claim it");
  }

  private static RuleViolation notAssigned(WatchedTask task, Actor actor, String attempt) {
    return new RuleViolation(
        EngineRule.TASK_NOT_ASSIGNED,
        "Task "
            + task.id()
            + " is not assigned to "
            + actor.key()
            + ": only its assignee "
            + attempt
            + "; claim it first where it is offered to you");
  }
}
