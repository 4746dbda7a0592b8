package org.orderly.incident.process;

import static org.orderly.incident.process.IncidentManagementProcess.number;
import static org.orderly.incident.process.IncidentVariables.ASSIGNEE;
import static org.orderly.incident.process.IncidentVariables.WORK_NOTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.IncidentLifecycle;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Resumes work on a held incident. */
@Component("resumeIncident")
class ResumeIncidentDelegate implements JavaDelegate {

  private final IncidentLifecycle lifecycle;

  ResumeIncidentDelegate(IncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RecordNumber number = number(execution);
    lifecycle.note(number, WORK_NOTE.find(execution).orElse(null));
    ASSIGNEE.set(execution, lifecycle.resume(number));
  }
}
