package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.AS_WEIGHED;
import static org.orderly.change.process.ChangeVariables.LEAD_TIME_DAYS;
import static org.orderly.change.process.ChangeVariables.MADE_FIRST;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.CourseLifecycle;
import org.orderly.change.RiskLifecycle;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Looks whether a change is still what was weighed, and what comes first. */
@Component("checkWeighing")
class CheckWeighingDelegate implements JavaDelegate {

  private final RiskLifecycle risk;
  private final CourseLifecycle course;

  CheckWeighingDelegate(RiskLifecycle risk, CourseLifecycle course) {
    this.risk = risk;
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber change = number(execution);
    AS_WEIGHED.pass(execution, risk.asWeighed(change, LEAD_TIME_DAYS.get(execution).intValue()));
    MADE_FIRST.set(execution, course.madeFirst(change));
  }
}
