package org.orderly.change.process;

import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AuthorizationLifecycle;
import org.springframework.stereotype.Component;

/** Names who is asked to authorize a change, and writes the paper that they read. */
@Component("openMeeting")
class OpenMeetingDelegate implements JavaDelegate {

  private final AuthorizationLifecycle lifecycle;

  OpenMeetingDelegate(AuthorizationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.open(number(execution));
  }
}
