package org.orderly.incident;

import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.EscalationOrder;
import org.orderly.servicelevel.EscalationOrdered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the service clocks tell incident management (8.6.1). */
@Service
@Transactional
public class EscalationManagement {

  private final Incidents incidents;
  private final ApplicationEventPublisher events;

  EscalationManagement(Incidents incidents, ApplicationEventPublisher events) {
    this.incidents = incidents;
    this.events = events;
  }

  @EventListener
  void on(EscalationOrdered ordered) {
    escalate(
        ordered.number(),
        ordered.alarm().clock().word(),
        ordered.alarm().share(),
        ordered.escalation());
  }

  /**
   * A service clock has used up a share of its target; an incident that is over, or no incident, is
   * left alone.
   *
   * @param metric the clock's word: response, resolution or update
   * @param share per cent of the target, 0 or more
   * @param order who is told, and whether somebody must act
   */
  public void escalate(RecordNumber number, String metric, int share, EscalationOrder order) {
    incidents
        .find(number)
        .filter(incident -> incident.state().open())
        .ifPresent(
            incident ->
                events.publishEvent(new IncidentThresholdReached(number, metric, share, order)));
  }
}
