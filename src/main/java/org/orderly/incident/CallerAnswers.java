package org.orderly.incident;

import org.orderly.journal.AttachmentAdded;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a caller answers ends the hold that waits for it, be it words or a file. */
@Component
class CallerAnswers {

  private final Incidents incidents;
  private final ApplicationEventPublisher events;

  CallerAnswers(Incidents incidents, ApplicationEventPublisher events) {
    this.incidents = incidents;
    this.events = events;
  }

  @EventListener
  void on(AttachmentAdded added) {
    if (added.number().kind() == RecordKind.INCIDENT
        && added.attachment().visibility() == Visibility.PUBLIC) {
      take(incidents.get(added.number()).view(), added.actor());
    }
  }

  /**
   * Ends the hold where it waits for this person. Answers how the incident stands then, which is
   * anew from the database where something else ended the hold first.
   */
  IncidentView take(IncidentView incident, Actor actor) {
    if (!isAwaited(incident, actor)) {
      return incident;
    }
    events.publishEvent(new IncidentAnswered(incident.number()));
    IncidentView after = incidents.get(incident.number()).view();
    return after.hold() == null ? after : incidents.reread(incident.number()).view();
  }

  private static boolean isAwaited(IncidentView incident, Actor actor) {
    return incident.hold() != null
        && incident.hold().reason() == HoldReason.AWAITING_CALLER
        && incident.concerns(actor.key());
  }
}
