package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.LEAD_TIME_COURSE;
import static org.orderly.change.process.ChangeVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ChangeDecisionKind;
import org.orderly.change.CourseLifecycle;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps whether a window may come sooner than the lead time, and why. */
@Component("decideLeadTime")
class DecideLeadTimeDelegate implements JavaDelegate {

  private final CourseLifecycle lifecycle;

  DecideLeadTimeDelegate(CourseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.decide(
        number(execution),
        Word.of(ChangeDecisionKind.class, LEAD_TIME_COURSE.get(execution)),
        REASON.find(execution).orElse(""));
  }
}
