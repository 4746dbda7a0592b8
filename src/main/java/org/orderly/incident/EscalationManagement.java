package org.orderly.incident;

import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ServiceLevelThresholdReached;
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
  void on(ServiceLevelThresholdReached reached) {
    escalate(reached.number(), reached.metric().word(), reached.share());
  }

  /**
   * A service clock has used up a share of its target; an incident that is over, or no incident, is
   * left alone.
   *
   * @param metric the clock's word: response or resolution
   * @param share per cent of the target, 0 or more
   */
  public void escalate(RecordNumber number, String metric, int share) {
    incidents
        .find(number)
        .filter(incident -> incident.state().open())
        .ifPresent(
            incident -> events.publishEvent(new IncidentThresholdReached(number, metric, share)));
  }
}
