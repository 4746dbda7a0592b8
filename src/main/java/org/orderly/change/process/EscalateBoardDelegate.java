package org.orderly.change.process;

import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AuthorizationLifecycle;
import org.springframework.stereotype.Component;

/** Tells change managers who has not voted on a change. */
@Component("escalateBoard")
class EscalateBoardDelegate implements JavaDelegate {

  private final AuthorizationLifecycle lifecycle;

  EscalateBoardDelegate(AuthorizationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.await(number(execution), true);
  }
}
