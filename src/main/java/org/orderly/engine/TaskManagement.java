package org.orderly.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that people have to do: inbox, claim, give back, complete. */
@Service
public class TaskManagement {

  private final OpenTaskTable tasks;
  private final InboxReader inboxes;
  private final TaskAccess access;
  private final Memberships memberships;
  private final TaskService engineTasks;
  private final FormService engineForms;

  TaskManagement(
      OpenTaskTable tasks,
      InboxReader inboxes,
      TaskAccess access,
      Memberships memberships,
      TaskService engineTasks,
      FormService engineForms) {
    this.tasks = tasks;
    this.inboxes = inboxes;
    this.access = access;
    this.memberships = memberships;
    this.engineTasks = engineTasks;
    this.engineForms = engineForms;
  }

  /** One page of the actor's inbox, the most urgent first. */
  @Transactional(readOnly = true)
  public Inbox inbox(InboxQuery query, Actor actor) {
    return inboxes.read(query, actor.key(), memberships.groupsOf(actor.key()));
  }

  /** How many tasks a part of the actor's inbox has. */
  @Transactional(readOnly = true)
  public long count(InboxQuery.Filter filter, Actor actor) {
    return inboxes.count(filter, actor.key(), memberships.groupsOf(actor.key()));
  }

  /**
   * An open task.
   *
   * @throws RuleViolation ITSM-ENG-101 where there is none, or none that the actor may see
   */
  @Transactional(readOnly = true)
  public TaskView task(String id, Actor actor) {
    return tasks.find(id).filter(task -> access.sees(task, actor)).orElseThrow(() -> unknown(id));
  }

  /** Those of the tasks that are open and that the actor may see, in no order. */
  @Transactional(readOnly = true)
  public List<TaskView> tasks(Set<String> ids, Actor actor) {
    return ids.isEmpty()
        ? List.of()
        : tasks.named(ids).stream().filter(task -> access.sees(task, actor)).toList();
  }

  /** Whether the actor may look at the task in full. */
  public boolean sees(TaskView task, Actor actor) {
    return access.sees(task, actor);
  }

  /**
   * Makes the actor the task's assignee.
   *
   * @throws RuleViolation ITSM-ENG-101 where there is no such task, 102 where somebody else has it,
   *     103 where it is not offered to the actor
   */
  public void claim(String id, Actor actor) {
    as(actor, id, () -> engineTasks.claim(id, actor.key()));
  }

  /**
   * Gives the task back to its groups.
   *
   * @throws RuleViolation ITSM-ENG-101 where there is no such task, 104 where it is not the actor's
   */
  public void unclaim(String id, Actor actor) {
    as(actor, id, () -> engineTasks.claim(id, null));
  }

  /**
   * Completes the task with what was typed into its form.
   *
   * @param fields values by the form's keys
   * @throws RuleViolation ITSM-ENG-101 where there is no such task, 104 where it is not the
   *     actor's, 110 where the form refuses a field
   */
  public void complete(String id, Map<String, Object> fields, Actor actor) {
    as(actor, id, () -> engineForms.submitTaskForm(id, fields));
  }

  /** The open tasks of a record, the oldest first. */
  @Transactional(readOnly = true)
  public List<TaskView> openTasks(RecordNumber number) {
    return tasks.ofRecord(number);
  }

  private static void as(Actor actor, String id, Runnable work) {
    Supplier<Boolean> done =
        () -> {
          work.run();
          return true;
        };
    try {
      Acting.as(actor, done);
    } catch (NullValueException gone) {
      throw unknown(id);
    } catch (OptimisticLockingException race) {
      throw new RuleViolation(
          EngineRule.LOST_RACE,
          "Somebody else changed task " + id + " at the same moment; load it again and repeat");
    } catch (TaskAlreadyClaimedException taken) {
      throw new RuleViolation(
          EngineRule.TASK_TAKEN,
          "Task " + id + " is claimed already; it can be claimed again once given back");
    }
  }

  private static RuleViolation unknown(String id) {
    return new RuleViolation(EngineRule.TASK_UNKNOWN, "No open task has the id " + id);
  }
}
