package org.orderly.incident;

import java.util.EnumSet;
import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.springframework.stereotype.Component;

/**
 * Which steps a person is offered: those that would not be refused for who they are or the state.
 */
@Component
class StepOffers {

  private final IncidentAccess access;
  private final IdentityManagement identity;

  StepOffers(IncidentAccess access, IdentityManagement identity) {
    this.access = access;
    this.identity = identity;
  }

  Set<OfferedStep> of(IncidentView incident, boolean child, boolean follows, Actor actor) {
    Set<OfferedStep> steps = EnumSet.noneOf(OfferedStep.class);
    boolean steers = access.steers(actor);
    boolean own = incident.concerns(actor.key());
    if (steers || own) {
      addForCallers(steps, incident);
    }
    if (steers) {
      addForStaff(steps, incident, child);
    }
    addForRoles(steps, incident, identity.groupsOf(actor.key()));
    if (follows) {
      steps.add(OfferedStep.UNFOLLOW);
    } else if (steers && !own && !incident.securityFlag()) {
      steps.add(OfferedStep.FOLLOW);
    }
    return steps;
  }

  /** Not while its major incident has to be declined or reviewed first. */
  private static boolean endsFromOutside(IncidentView incident) {
    return incident.major() == null || incident.major().over();
  }

  private static void addForCallers(Set<OfferedStep> steps, IncidentView incident) {
    steps.add(OfferedStep.REPLY);
    if (endsFromOutside(incident)
        && incident.state().successors().contains(IncidentState.CANCELLED)) {
      steps.add(OfferedStep.CANCEL);
    }
    if (!incident.securityFlag()) {
      steps.add(OfferedStep.LET_FOLLOW);
    }
  }

  private static void addForStaff(Set<OfferedStep> steps, IncidentView incident, boolean child) {
    steps.add(OfferedStep.LINK);
    if (child) {
      steps.add(OfferedStep.LEAVE_PARENT);
    }
    if (incident.major() != null && incident.major().lasting()) {
      steps.add(OfferedStep.UPDATE_MAJOR_INCIDENT);
    }
    if (incident.state() == IncidentState.ON_HOLD) {
      steps.add(OfferedStep.END_HOLD);
    }
    if (!incident.state().open()) {
      return;
    }
    steps.add(OfferedStep.REASSESS);
    steps.add(OfferedStep.ADD_CHILD);
    steps.add(OfferedStep.NAME_ITEMS);
    if (!incident.securityFlag() || !Roles.SECURITY.equals(incident.assignmentGroup())) {
      steps.add(OfferedStep.HAND_OVER);
    }
    if (!child) {
      steps.add(OfferedStep.JOIN_PARENT);
    }
    if (endsFromOutside(incident) && incident.state() != IncidentState.RESOLVED) {
      steps.add(OfferedStep.MERGE);
    }
  }

  private static void addForRoles(
      Set<OfferedStep> steps, IncidentView incident, Set<String> groups) {
    if (!incident.state().open()) {
      return;
    }
    boolean security = groups.contains(Roles.SECURITY);
    boolean desk = security || groups.contains(Roles.SERVICE_DESK);
    boolean manager = groups.contains(Roles.INCIDENT_MANAGER);
    if (manager) {
      steps.add(OfferedStep.OVERRIDE_PRIORITY);
    }
    if (desk && endsFromOutside(incident) && incident.state() != IncidentState.RESOLVED) {
      steps.add(OfferedStep.CONVERT);
    }
    if (desk && !incident.securityFlag()) {
      steps.add(OfferedStep.RAISE_SECURITY_FLAG);
    }
    if (security && incident.securityFlag()) {
      steps.add(OfferedStep.LOWER_SECURITY_FLAG);
    }
    if ((security || manager || groups.contains(Roles.MAJOR_INCIDENT_MANAGER))
        && (incident.major() == null || !incident.major().standing())) {
      steps.add(OfferedStep.CALL_MAJOR_INCIDENT);
    }
  }
}
