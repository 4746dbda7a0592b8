package org.orderly.incident;

import org.orderly.identity.Roles;
import org.orderly.kernel.RecordNumber;
import org.orderly.notification.Detail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people that an incident takes long, or goes from hand to hand (8.6.1). */
@Component
class EscalationNotices {

  private final IncidentNoticeWriter notices;
  private final Incidents incidents;
  private final IncidentReaders readers;

  EscalationNotices(IncidentNoticeWriter notices, Incidents incidents, IncidentReaders readers) {
    this.notices = notices;
    this.incidents = incidents;
    this.readers = readers;
  }

  @EventListener
  void on(IncidentEscalated escalated) {
    IncidentView incident = incident(escalated.number());
    Escalation escalation = escalated.escalation();
    notices.tellShare(
        "escalated." + escalation.metric(),
        incident,
        readers.named(incident, escalated.recipients()),
        notices.service(incident),
        Detail.text("notice.incident.share", escalation.share() + " %"));
  }

  @EventListener
  void on(IncidentHoldReminded reminded) {
    IncidentView incident = incident(reminded.number());
    if (reminded.reason() == HoldReason.AWAITING_CALLER) {
      notices.tell("reminded", incident, readers.disturbed(incident), null);
    } else {
      notices.tell("still-held", incident, readers.working(incident), null);
    }
  }

  @EventListener
  void on(IncidentPassedAround passed) {
    IncidentView incident = incident(passed.number());
    notices.tell(
        "passed-around",
        incident,
        readers.holders(incident, Roles.INCIDENT_MANAGER),
        null,
        Detail.text("notice.incident.hand-overs", String.valueOf(passed.reassignmentCount())));
  }

  @EventListener
  void on(IncidentMerged merged) {
    IncidentView incident = incident(merged.number());
    notices.tell(
        "merged",
        incident,
        readers.disturbed(incident),
        null,
        Detail.text("notice.incident.into", merged.into().value()));
  }

  private IncidentView incident(RecordNumber number) {
    return incidents.get(number).view();
  }
}
