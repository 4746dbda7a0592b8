package org.orderly.change.process;

import static org.orderly.change.process.AuthorizationVariables.VOTING;
import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AuthorizationLifecycle;
import org.springframework.stereotype.Component;

/** Says what follows once no more votes are waited for. */
@Component("tallyVotes")
class TallyVotesDelegate implements JavaDelegate {

  private final AuthorizationLifecycle lifecycle;

  TallyVotesDelegate(AuthorizationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    VOTING.pass(execution, lifecycle.tally(number(execution)).word());
  }
}
