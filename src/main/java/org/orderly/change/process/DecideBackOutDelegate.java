package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.COURSE;
import static org.orderly.change.process.ImplementationVariables.COURSE_REASON;
import static org.orderly.change.process.ImplementationVariables.EXTRA_MINUTES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationCourse;
import org.orderly.change.ImplementationLifecycle;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps whether an interrupted implementation goes on. */
@Component("decideBackOut")
class DecideBackOutDelegate implements JavaDelegate {

  private final ImplementationLifecycle lifecycle;

  DecideBackOutDelegate(ImplementationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.decide(
        number(execution),
        Word.of(ImplementationCourse.class, COURSE.get(execution)),
        EXTRA_MINUTES.find(execution).map(Number::intValue).orElse(null),
        COURSE_REASON.get(execution));
  }
}
