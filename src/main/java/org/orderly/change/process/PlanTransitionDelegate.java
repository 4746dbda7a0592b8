package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.TRANSITION_PLAN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeDecisionKind;
import org.orderly.change.CourseLifecycle;
import org.springframework.stereotype.Component;

/** Keeps how a service is designed, built and brought into use. */
@Component("planTransition")
class PlanTransitionDelegate implements JavaDelegate {

  private final CourseLifecycle lifecycle;

  PlanTransitionDelegate(CourseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.decide(
        number(execution),
        ChangeDecisionKind.TRANSITION_PLANNED,
        TRANSITION_PLAN.find(execution).orElse(""));
  }
}
