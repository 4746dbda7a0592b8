package org.orderly.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.EscalationRecipient;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Escalations of an incident as the process takes them. Called by the delegates of
 * incident-management and by nothing else.
 */
@Service
@Transactional
public class EscalationLifecycle {

  private final Incidents incidents;
  private final JournalManagement journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EscalationLifecycle(
      Incidents incidents,
      JournalManagement journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.incidents = incidents;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** Marks the incident and has these people told; answers whether it is one for security alone. */
  public boolean escalate(
      RecordNumber number, String metric, int share, List<EscalationRecipient> recipients) {
    Incident incident = incidents.get(number);
    if (!recipients.isEmpty()) {
      Instant now = clock.instant();
      Escalation escalation = new Escalation(metric, share, now);
      incident.escalate(escalation);
      events.publishEvent(
          new IncidentEscalated(
              number,
              Acting.current(),
              now,
              escalation,
              recipients,
              incident.assignment().assignmentGroup(),
              incident.assignment().assignee()));
    }
    return incident.isSecurityFlagged();
  }

  /**
   * An incident manager has looked at the escalation.
   *
   * @param arranged what they arranged; kept as a work note
   */
  public void review(RecordNumber number, String arranged) {
    journal.write(number, Visibility.INTERNAL, arranged);
    events.publishEvent(
        new IncidentEscalationReviewed(number, Acting.current(), clock.instant(), arranged));
  }
}
