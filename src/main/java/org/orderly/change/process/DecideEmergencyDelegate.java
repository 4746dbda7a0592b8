package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.EMERGENCY_COURSE;
import static org.orderly.change.process.ChangeVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeDecisionKind;
import org.orderly.change.CourseLifecycle;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps when an emergency is authorized, and why so. */
@Component("decideEmergency")
class DecideEmergencyDelegate implements JavaDelegate {

  private final CourseLifecycle lifecycle;

  DecideEmergencyDelegate(CourseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.decide(
        number(execution),
        Word.of(ChangeDecisionKind.class, EMERGENCY_COURSE.get(execution)),
        REASON.find(execution).orElse(""));
  }
}
