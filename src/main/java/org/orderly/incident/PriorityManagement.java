package org.orderly.incident;

import org.orderly.identity.Roles;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What incident managers may ask against the decision tables (8.6.1). */
@Service
@Transactional
public class PriorityManagement {

  private final VisibleIncidents visible;
  private final IncidentAccess access;
  private final JournalManagement journal;
  private final ApplicationEventPublisher events;

  PriorityManagement(
      VisibleIncidents visible,
      IncidentAccess access,
      JournalManagement journal,
      ApplicationEventPublisher events) {
    this.visible = visible;
    this.access = access;
    this.journal = journal;
    this.events = events;
  }

  /**
   * Sets the priority by hand, whatever the table says; the next change of impact or urgency
   * decides it anew.
   *
   * @throws RuleViolation where the actor is no incident manager, gives no reason, or nothing
   *     changes
   */
  public IncidentView override(RecordNumber number, Priority priority, String reason) {
    access.requireRole(
        Acting.current(), "set a priority against the table", Roles.INCIDENT_MANAGER);
    VisibleIncidents.requireReason(reason);
    IncidentView incident = visible.open(number, "prioritized");
    if (incident.assessment() != null && incident.assessment().priority() == priority) {
      throw new RuleViolation(
          IncidentRule.NOTHING_CHANGED, number + " has priority " + priority.word() + " already");
    }
    journal.write(number, Visibility.INTERNAL, reason);
    events.publishEvent(new IncidentOverrideAsked(number, priority));
    return visible.get(number);
  }
}
