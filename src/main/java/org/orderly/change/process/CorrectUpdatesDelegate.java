package org.orderly.change.process;

import static org.orderly.change.process.ChangeImplementationProcess.number;
import static org.orderly.change.process.ImplementationVariables.APPLY_AGAIN;
import static org.orderly.change.process.ImplementationVariables.CORRECTION_NUMBER;
import static org.orderly.change.process.ImplementationVariables.UPDATE_COURSE;
import static org.orderly.change.process.ImplementationVariables.UPDATE_NOTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.ImplementationUpdates;
import org.orderly.change.UpdateCourse;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps what becomes of updates that could not be written. */
@Component("correctUpdates")
class CorrectUpdatesDelegate implements JavaDelegate {

  private final ImplementationUpdates updates;

  CorrectUpdatesDelegate(ImplementationUpdates updates) {
    this.updates = updates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    APPLY_AGAIN.pass(
        execution,
        updates.decide(
            number(execution),
            Word.of(UpdateCourse.class, UPDATE_COURSE.get(execution)),
            CORRECTION_NUMBER.find(execution).orElse(null),
            UPDATE_NOTE.get(execution)));
  }
}
