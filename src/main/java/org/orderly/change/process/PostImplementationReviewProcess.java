package org.orderly.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.orderly.kernel.RecordNumber;

/** The Java twin of {@code processes/change/post-implementation-review.bpmn}. */
final class PostImplementationReviewProcess {

  static final String KEY = "post-implementation-review";
  static final String TASK_REVIEW_CHANGE = "Task_ReviewChange";

  private PostImplementationReviewProcess() {}

  static RecordNumber number(DelegateExecution execution) {
    return new RecordNumber(execution.getProcessBusinessKey());
  }
}
