package org.orderly.incident.process;

import static org.orderly.incident.process.MajorIncidentVariables.BRIDGE;
import static org.orderly.incident.process.MajorIncidentVariables.BUSINESS_IMPACT;
import static org.orderly.incident.process.MajorIncidentVariables.COMMUNICATIONS_LEAD;
import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_INCIDENT;
import static org.orderly.incident.process.MajorIncidentVariables.MAJOR_MANAGER;
import static org.orderly.incident.process.MajorIncidentVariables.SCRIBE;
import static org.orderly.incident.process.MajorIncidentVariables.TECHNICAL_LEAD;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.incident.MajorIncidentLifecycle;
import org.orderly.incident.MajorIncidentRoles;
import org.springframework.stereotype.Component;

/** Keeps where people meet and who does what. */
@Component("openBridge")
class OpenBridgeDelegate implements JavaDelegate {

  private final MajorIncidentLifecycle lifecycle;

  OpenBridgeDelegate(MajorIncidentLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.openBridge(
        MAJOR_INCIDENT.get(execution),
        BRIDGE.get(execution),
        new MajorIncidentRoles(
            MAJOR_MANAGER.get(execution),
            TECHNICAL_LEAD.get(execution),
            COMMUNICATIONS_LEAD.get(execution),
            SCRIBE.get(execution)),
        BUSINESS_IMPACT.get(execution));
  }
}
