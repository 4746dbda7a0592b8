package org.orderly.change.process;

import static org.orderly.change.process.AuthorizationVariables.BOARD_GROUP;
import static org.orderly.change.process.AuthorizationVariables.LOOP_COUNTER;
import static org.orderly.change.process.AuthorizationVariables.PART;
import static org.orderly.change.process.AuthorizationVariables.VOTER;
import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.Ballot;
import org.orderly.change.VoteBox;
import org.springframework.stereotype.Component;

/** Says whose vote a task is, and who is asked for it. */
@Component("offerVote")
class OfferVoteDelegate implements JavaDelegate {

  private final VoteBox votes;

  OfferVoteDelegate(VoteBox votes) {
    this.votes = votes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Ballot ballot = votes.offer(number(execution), LOOP_COUNTER.get(execution));
    PART.setLocal(execution, Integer.toString(ballot.place()));
    VOTER.setLocal(execution, ballot.voter());
    BOARD_GROUP.setLocal(execution, ballot.group());
  }
}
