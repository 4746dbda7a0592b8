package org.orderly.change.process;

import static org.orderly.change.process.AuthorizationVariables.COMMENT;
import static org.orderly.change.process.AuthorizationVariables.PART;
import static org.orderly.change.process.AuthorizationVariables.SETTLED;
import static org.orderly.change.process.AuthorizationVariables.VOTE;
import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.VoteBox;
import org.orderly.change.VoteChoice;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps a vote for good, and says whether more are waited for. */
@Component("countVote")
class CountVoteDelegate implements JavaDelegate {

  private final VoteBox votes;

  CountVoteDelegate(VoteBox votes) {
    this.votes = votes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SETTLED.pass(
        execution,
        votes.cast(
            number(execution),
            Integer.parseInt(PART.get(execution)),
            Word.of(VoteChoice.class, VOTE.get(execution)),
            COMMENT.find(execution).orElse("")));
  }
}
