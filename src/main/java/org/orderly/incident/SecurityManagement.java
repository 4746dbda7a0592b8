package org.orderly.incident;

import org.orderly.identity.Roles;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incidents that only security works on and sees (8.6.1, 8.7.3). */
@Service
@Transactional
public class SecurityManagement {

  private final VisibleIncidents visible;
  private final IncidentAccess access;
  private final JournalManagement journal;
  private final ApplicationEventPublisher events;

  SecurityManagement(
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
   * Raises or lowers the flag: the service desk may raise it, only security lowers it.
   *
   * @throws RuleViolation where the actor may not, gives no reason, or nothing changes
   */
  public void flag(RecordNumber number, boolean raised, String reason) {
    Actor actor = Acting.current();
    if (raised) {
      access.requireRole(actor, "raise the security flag", Roles.SERVICE_DESK, Roles.SECURITY);
    } else {
      access.requireRole(actor, "lower the security flag", Roles.SECURITY);
    }
    VisibleIncidents.requireReason(reason);
    IncidentView incident = visible.open(number, "flagged");
    if (incident.securityFlag() == raised) {
      throw new RuleViolation(
          IncidentRule.NOTHING_CHANGED,
          number + (raised ? " is a security incident already" : " is no security incident"));
    }
    journal.write(number, Visibility.INTERNAL, reason);
    events.publishEvent(new IncidentFlagAsked(number, raised));
  }
}
