package org.orderly.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.orderly.kernel.RecordNumber;

/**
 * The Java twin of {@code processes/change/change-scheduling.bpmn}, which change-management calls.
 */
final class ChangeSchedulingProcess {

  static final String KEY = "change-scheduling";

  private ChangeSchedulingProcess() {}

  static RecordNumber number(DelegateExecution execution) {
    return new RecordNumber(execution.getProcessBusinessKey());
  }
}
