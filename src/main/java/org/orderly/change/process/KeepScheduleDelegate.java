package org.orderly.change.process;

import static org.orderly.change.process.ChangeSchedulingProcess.number;
import static org.orderly.change.process.ScheduleVariables.WINDOW_ENDS_INPUT;
import static org.orderly.change.process.ScheduleVariables.WINDOW_STARTS_INPUT;

import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ScheduleLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the window that somebody chose, as a new version of the change. */
@Component("keepSchedule")
class KeepScheduleDelegate implements JavaDelegate {

  private final ScheduleLifecycle lifecycle;

  KeepScheduleDelegate(ScheduleLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.plan(
        number(execution),
        OffsetDateTime.parse(WINDOW_STARTS_INPUT.get(execution)).toInstant(),
        OffsetDateTime.parse(WINDOW_ENDS_INPUT.get(execution)).toInstant());
  }
}
