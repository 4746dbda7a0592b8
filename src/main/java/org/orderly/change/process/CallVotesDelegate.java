package org.orderly.change.process;

import static org.orderly.change.process.AuthorizationVariables.BALLOTS;
import static org.orderly.change.process.AuthorizationVariables.ESCALATION_DUE;
import static org.orderly.change.process.AuthorizationVariables.REMINDER_DUE;
import static org.orderly.change.process.AuthorizationVariables.SETTLED;
import static org.orderly.change.process.AuthorizationVariables.VOTES_DUE;
import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.number;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AuthorizationLifecycle;
import org.orderly.change.Ballots;
import org.springframework.stereotype.Component;

/** Calls for the votes that are not cast yet, and says until when. */
@Component("callVotes")
class CallVotesDelegate implements JavaDelegate {

  private final AuthorizationLifecycle lifecycle;

  CallVotesDelegate(AuthorizationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Ballots ballots = lifecycle.call(number(execution));
    BALLOTS.set(execution, ballots.count());
    REMINDER_DUE.set(execution, Date.from(ballots.remindAt()));
    ESCALATION_DUE.set(execution, Date.from(ballots.escalateAt()));
    VOTES_DUE.set(execution, Date.from(ballots.dueAt()));
    SETTLED.pass(execution, false);
  }
}
