package org.orderly.change.process;

import static org.orderly.change.process.ChangeSchedulingProcess.number;
import static org.orderly.change.process.ScheduleVariables.CHANGE_OWNER;
import static org.orderly.change.process.ScheduleVariables.COLLISION_REASON;
import static org.orderly.change.process.ScheduleVariables.WINDOW_DECISION;
import static org.orderly.change.process.ScheduleVariables.WINDOW_KEPT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ScheduleLifecycle;
import org.orderly.change.WindowDecision;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps what somebody said of the collisions. */
@Component("acceptCollisions")
class AcceptCollisionsDelegate implements JavaDelegate {

  private final ScheduleLifecycle lifecycle;

  AcceptCollisionsDelegate(ScheduleLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber number = number(execution);
    CHANGE_OWNER.pass(execution, lifecycle.owner(number));
    WINDOW_KEPT.pass(
        execution,
        lifecycle.accept(
            number,
            Word.of(WindowDecision.class, WINDOW_DECISION.get(execution)),
            COLLISION_REASON.find(execution).orElse("")));
  }
}
