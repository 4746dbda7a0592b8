package org.orderly.change.process;

/** The Java twin of {@code processes/change/change-assessment.bpmn}. */
final class ChangeAssessmentProcess {

  static final String KEY = "change-assessment";
  static final String TASK_ASSESS_CHANGE = "Task_AssessChange";

  private ChangeAssessmentProcess() {}
}
