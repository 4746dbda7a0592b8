package org.orderly.change.process;

import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AuthorizationLifecycle;
import org.springframework.stereotype.Component;

/** Reminds those who have not voted on a change, or who stands in for them since. */
@Component("remindBoard")
class RemindBoardDelegate implements JavaDelegate {

  private final AuthorizationLifecycle lifecycle;
  private final ChangeAdvisoryBoardMeetingProcess process;

  RemindBoardDelegate(AuthorizationLifecycle lifecycle, ChangeAdvisoryBoardMeetingProcess process) {
    this.lifecycle = lifecycle;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    process.giveVotes(number(execution));
    lifecycle.await(number(execution), false);
  }
}
