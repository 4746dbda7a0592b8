package org.orderly.change.process;

import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AuthorizationLifecycle;
import org.springframework.stereotype.Component;

/** Tells change managers who has not voted on a change, and gives votes to who stands in since. */
@Component("escalateBoard")
class EscalateBoardDelegate implements JavaDelegate {

  private final AuthorizationLifecycle lifecycle;
  private final ChangeAdvisoryBoardMeetingProcess process;

  EscalateBoardDelegate(
      AuthorizationLifecycle lifecycle, ChangeAdvisoryBoardMeetingProcess process) {
    this.lifecycle = lifecycle;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    process.giveVotes(number(execution));
    lifecycle.await(number(execution), true);
  }
}
