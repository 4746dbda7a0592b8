package org.orderly.incident;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works on an incident, as the process says it: resolver groups, and who of the group. Called
 * by the delegates of incident-management and by nothing else.
 */
@Service
@Transactional
public class AssignmentLifecycle {

  private final Incidents incidents;
  private final IdentityManagement identity;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AssignmentLifecycle(
      Incidents incidents,
      IdentityManagement identity,
      ApplicationEventPublisher events,
      Clock clock) {
    this.incidents = incidents;
    this.identity = identity;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A resolver group works on the incident from now on.
   *
   * @throws RuleViolation where it is no resolver group, or the incident is past that
   */
  public void assign(RecordNumber number, String group) {
    Incident incident = incidents.get(number);
    requireGroup(incident, group);
    HandOvers before = incident.assignment().handOvers();
    incident.assign(group);
    assigned(incident, before);
  }

  /**
   * Another resolver group works on the incident; a held one stays on hold.
   *
   * @throws RuleViolation where it is no resolver group, or the incident is past that
   */
  public void reassign(RecordNumber number, String group) {
    Incident incident = incidents.get(number);
    requireGroup(incident, group);
    HandOvers before = incident.assignment().handOvers();
    incident.reassign(group);
    assigned(incident, before);
  }

  /** The group that was chosen before the routing table was asked; none that may not have it. */
  @Transactional(readOnly = true)
  public Optional<String> chosenGroup(RecordNumber number) {
    Incident incident = incidents.get(number);
    return Optional.ofNullable(incident.assignment().assignmentGroup())
        .filter(group -> !incident.isSecurityFlagged() || group.equals(Roles.SECURITY));
  }

  /**
   * The incident is for security alone from now on, or for everybody again; answers whether that is
   * new.
   */
  public boolean flag(RecordNumber number, boolean raised) {
    Incident incident = incidents.get(number);
    boolean changes = incident.isSecurityFlagged() != raised;
    if (changes) {
      incident.flag(raised);
      events.publishEvent(new IncidentFlagged(number, Acting.current(), clock.instant(), raised));
    }
    return changes;
  }

  private void assigned(Incident incident, HandOvers before) {
    RecordNumber number = incident.number();
    String group = String.valueOf(incident.assignment().assignmentGroup());
    HandOvers after = incident.assignment().handOvers();
    events.publishEvent(
        new IncidentAssigned(number, Acting.current(), clock.instant(), group, incident.state()));
    if (after.count() > before.count() && after.around(group)) {
      events.publishEvent(
          new IncidentPassedAround(
              number, Acting.current(), clock.instant(), group, after.count()));
    }
  }

  /** A resolver takes the incident on; nothing happens where they have it already. */
  public void claim(RecordNumber number, String person) {
    Incident incident = incidents.get(number);
    if (!person.equals(incident.assignment().assignee())) {
      incident.claim(person);
      events.publishEvent(new IncidentClaimed(number, Acting.current(), clock.instant(), person));
    }
  }

  /** The resolver gives the incident back to the group. */
  public void unclaim(RecordNumber number) {
    Incident incident = incidents.get(number);
    if (incident.assignment().assignee() != null) {
      incident.unclaim();
      events.publishEvent(new IncidentReleased(number, Acting.current(), clock.instant()));
    }
  }

  private void requireGroup(Incident incident, String group) {
    if (identity.group(group).filter(AssignmentLifecycle::takesIncidents).isEmpty()) {
      throw refused(
          IncidentRule.GROUP_UNKNOWN,
          "«" + group + "» is no resolver group; choose one of the list");
    }
    if (incident.isSecurityFlagged() && !group.equals(Roles.SECURITY)) {
      throw refused(
          IncidentRule.SECURITY_PATH,
          incident.number() + " is a security incident; only " + Roles.SECURITY + " works on it");
    }
  }

  private static RuleViolation refused(IncidentRule rule, String message) {
    return new RuleViolation(rule, message, Map.of("assignmentGroup", message));
  }

  static boolean takesIncidents(GroupView group) {
    return group.kind() == GroupView.Kind.RESOLVER
        || group.key().equals(Roles.SERVICE_DESK)
        || group.key().equals(Roles.SECURITY);
  }
}
