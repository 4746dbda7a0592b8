package org.orderly.change.process;

import static org.orderly.change.process.AuthorizationVariables.PART;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.orderly.change.AuthorizationManagement;
import org.orderly.change.Ballot;
import org.orderly.change.VoteBox;
import org.orderly.engine.OpenTasks;
import org.orderly.identity.AccessChange;
import org.orderly.identity.AccessChanged;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The Java twin of {@code processes/change/change-advisory-board-meeting.bpmn}. */
@Component
class ChangeAdvisoryBoardMeetingProcess {

  static final String KEY = "change-advisory-board-meeting";
  static final String TASK_CAST_VOTE = "Task_CastVote";
  static final String TASK_RESCHEDULE_CHANGE = "Task_RescheduleChange";

  private final RuntimeService runtime;
  private final TaskService engineTasks;
  private final OpenTasks tasks;
  private final AuthorizationManagement agenda;
  private final VoteBox votes;

  ChangeAdvisoryBoardMeetingProcess(
      RuntimeService runtime,
      TaskService engineTasks,
      OpenTasks tasks,
      AuthorizationManagement agenda,
      VoteBox votes) {
    this.runtime = runtime;
    this.engineTasks = engineTasks;
    this.tasks = tasks;
    this.agenda = agenda;
    this.votes = votes;
  }

  static RecordNumber number(DelegateExecution execution) {
    return new RecordNumber(execution.getProcessBusinessKey());
  }

  /** Gives the open votes of somebody who is away to whoever stands in, and back. */
  @EventListener
  void on(AccessChanged changed) {
    if (changed.change() == AccessChange.SUBSTITUTE_RECORDED
        || changed.change() == AccessChange.SUBSTITUTE_ENDED) {
      agenda.awaiting(String.valueOf(changed.facts().get("person"))).forEach(this::giveVotes);
    }
  }

  /** Gives each open vote on the change to whoever is to cast it now. */
  void giveVotes(RecordNumber number) {
    List<Task> open =
        engineTasks
            .createTaskQuery()
            .processDefinitionKey(KEY)
            .processInstanceBusinessKey(number.value())
            .taskDefinitionKey(TASK_CAST_VOTE)
            .list();
    for (Task task : open) {
      Map<String, Object> known = runtime.getVariables(task.getExecutionId(), List.of(PART.name()));
      Ballot ballot = votes.ballot(number, Integer.parseInt((String) known.get(PART.name())));
      if (task.getAssignee() != null && !ballot.voter().equals(task.getAssignee())) {
        tasks.give(task.getId(), ballot.voter());
      }
    }
  }
}
