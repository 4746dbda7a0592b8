package org.orderly.change.process;

import static org.orderly.change.process.ChangeSchedulingProcess.number;
import static org.orderly.change.process.ScheduleVariables.SCHEDULED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ScheduleLifecycle;
import org.springframework.stereotype.Component;

/** Takes the place of the change in the schedule. */
@Component("announceSchedule")
class AnnounceScheduleDelegate implements JavaDelegate {

  private final ScheduleLifecycle lifecycle;

  AnnounceScheduleDelegate(ScheduleLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.announce(number(execution));
    SCHEDULED.set(execution, true);
  }
}
