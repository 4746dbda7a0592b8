package org.orderly.incident.process;

import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_INCIDENT;
import static org.orderly.incident.process.MajorIncidentVariables.RESTORED_TEXT;
import static org.orderly.incident.process.MajorIncidentVariables.REVIEW_DUE;
import static org.orderly.incident.process.MajorIncidentVariables.STAND_DOWN_TEXT;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.MajorIncidentLifecycle;
import org.springframework.stereotype.Component;

/** Ends the special treatment, and says when the review is due. */
@Component("standDown")
class StandDownDelegate implements JavaDelegate {

  private final MajorIncidentLifecycle lifecycle;

  StandDownDelegate(MajorIncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String text =
        STAND_DOWN_TEXT.find(execution).or(() -> RESTORED_TEXT.find(execution)).orElse("");
    REVIEW_DUE.pass(execution, Date.from(lifecycle.standDown(MAJOR_INCIDENT.get(execution), text)));
  }
}
