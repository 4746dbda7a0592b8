package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.CHANGE_OWNER;
import static org.orderly.change.process.ChangeVariables.COMPLETE;
import static org.orderly.change.process.ChangeVariables.FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.CourseLifecycle;
import org.orderly.change.Screening;
import org.springframework.stereotype.Component;

/** Looks whether a request for change says all that it has to. */
@Component("screenChange")
class ScreenChangeDelegate implements JavaDelegate {

  private final CourseLifecycle lifecycle;

  ScreenChangeDelegate(CourseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Screening screening = lifecycle.screen(number(execution));
    COMPLETE.pass(execution, screening.complete());
    FOUND.pass(execution, screening.found());
    CHANGE_OWNER.set(execution, screening.owner());
  }
}
