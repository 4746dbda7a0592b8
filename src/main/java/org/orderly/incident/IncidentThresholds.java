package org.orderly.incident;

import org.orderly.servicelevel.ServiceLevelThresholdReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands what the service clocks raise to incident management. */
@Component
class IncidentThresholds {

  private final EscalationManagement escalations;

  IncidentThresholds(EscalationManagement escalations) {
    this.escalations = escalations;
  }

  @EventListener
  void on(ServiceLevelThresholdReached reached) {
    escalations.escalate(reached.number(), reached.metric().word(), reached.share());
  }
}
