package org.orderly.change.process;

import static org.orderly.change.process.ChangeSchedulingProcess.number;
import static org.orderly.change.process.ScheduleVariables.CHANGE_OWNER;
import static org.orderly.change.process.ScheduleVariables.SCHEDULE_FIT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ScheduleLifecycle;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Holds the window against the schedule. */
@Component("checkSchedule")
class CheckScheduleDelegate implements JavaDelegate {

  private final ScheduleLifecycle lifecycle;

  CheckScheduleDelegate(ScheduleLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber number = number(execution);
    CHANGE_OWNER.pass(execution, lifecycle.owner(number));
    SCHEDULE_FIT.pass(execution, lifecycle.check(number).word());
  }
}
