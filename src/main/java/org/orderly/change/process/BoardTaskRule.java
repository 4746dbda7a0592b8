package org.orderly.change.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.change.VoteBox;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.TaskRule;
import org.springframework.stereotype.Component;

/**
 * Members who were named and have no hand in the change vote on it, each once and in their own
 * name; whatever else is tried is kept. Votes are counted one after the other (ADR 0076).
 */
@Component
class BoardTaskRule implements TaskRule {

  private final VoteBox votes;

  BoardTaskRule(VoteBox votes) {
    this.votes = votes;
  }

  @Override
  public String processKey() {
    return ChangeAdvisoryBoardMeetingProcess.KEY;
  }

  @Override
  public void check(
      RecordNumber number,
      String taskKey,
      @Nullable String assignee,
      Set<String> candidateGroups,
      Actor actor) {
    if (isVote(taskKey)) {
      votes.alone(number, false);
      votes.requireVoter(number);
    }
  }

  @Override
  public void refused(RecordNumber number, String taskKey, RuleViolation refusal) {
    if (isVote(taskKey)) {
      votes.attempted(number, refusal);
    }
  }

  @Override
  public void gone(RecordNumber number, String taskKey) {
    if (isVote(taskKey)) {
      votes.requireVoter(number);
    }
  }

  @Override
  public void takeTurn(RecordNumber number, String taskKey) {
    if (isVote(taskKey)) {
      votes.alone(number, true);
    }
  }

  private static boolean isVote(String taskKey) {
    return taskKey.equals(ChangeAdvisoryBoardMeetingProcess.TASK_CAST_VOTE);
  }
}
