package org.orderly.change.process;

import static org.orderly.change.process.AuthorizationVariables.AUTHORIZATION_RESULT;
import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.number;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AuthorizationLifecycle;
import org.springframework.stereotype.Component;

/** Writes the minutes of an authorization, and says what came of it. */
@Component("writeMinutes")
class WriteMinutesDelegate implements JavaDelegate {

  private final AuthorizationLifecycle lifecycle;

  WriteMinutesDelegate(AuthorizationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AUTHORIZATION_RESULT.set(execution, lifecycle.conclude(number(execution)).word());
  }
}
