package org.orderly.incident;

import org.jspecify.annotations.Nullable;
import org.orderly.journal.JournalManagement;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works on an incident, as people choose it (8.6.1). */
@Service
@Transactional
public class AssignmentManagement {

  private final VisibleIncidents visible;
  private final IncidentAccess access;
  private final JournalManagement journal;
  private final ApplicationEventPublisher events;

  AssignmentManagement(
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
   * Offers the incident to another resolver group.
   *
   * @param reason why, for the group that gets it; kept as a work note
   * @throws RuleViolation where the actor is no staff, the group is unknown or has it already
   */
  public IncidentView reassign(RecordNumber number, String group, @Nullable String reason) {
    access.requireSteering(Acting.current(), "choose the resolver group");
    IncidentView incident = visible.open(number, "assigned");
    if (group.equals(incident.assignmentGroup())) {
      throw new RuleViolation(
          IncidentRule.NOTHING_CHANGED, number + " is with group " + group + " already");
    }
    if (reason != null) {
      VisibleIncidents.requireReason(reason);
      journal.write(number, Visibility.INTERNAL, reason);
    }
    events.publishEvent(new IncidentReassignmentAsked(number, group));
    return visible.get(number);
  }
}
