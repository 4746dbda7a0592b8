package org.orderly.change.process;

import static org.orderly.change.process.ChangeManagementProcess.number;
import static org.orderly.change.process.ChangeVariables.ASSESSMENT_AREAS;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AssessmentArea;
import org.orderly.change.AssessmentLifecycle;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Reminds those who have not said what a change means for them. */
@Component("remindAssessors")
class RemindAssessorsDelegate implements JavaDelegate {

  private final AssessmentLifecycle lifecycle;

  RemindAssessorsDelegate(AssessmentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.remind(
        number(execution),
        Stream.of(ASSESSMENT_AREAS.get(execution).split(","))
            .map(area -> Word.of(AssessmentArea.class, area))
            .toList());
  }
}
