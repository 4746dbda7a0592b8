package org.orderly.incident;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may see an incident, and who may steer it (design 5a). */
@Component
class IncidentAccess {

  private final IdentityManagement identity;
  private final Watchers watchers;

  IncidentAccess(IdentityManagement identity, Watchers watchers) {
    this.identity = identity;
    this.watchers = watchers;
  }

  boolean maySee(IncidentView incident, Actor actor) {
    return incident.concerns(actor.key())
        || sight(actor).sees(incident, () -> watchers.watches(incident.number(), actor.key()));
  }

  /** Those of the incidents that the actor may see; asks once for all. */
  List<IncidentView> visible(List<IncidentView> incidents, Actor actor) {
    IncidentSight sight = sight(actor);
    if (incidents.isEmpty() || sight.staff()) {
      return incidents.stream().filter(incident -> sight.sees(incident, () -> false)).toList();
    }
    Set<Long> followed = watchers.watched(actor.key(), incidents);
    return incidents.stream()
        .filter(
            incident -> sight.sees(incident, () -> followed.contains(incident.number().running())))
        .toList();
  }

  /** Which incidents the actor may see. */
  IncidentSight sight(Actor actor) {
    if (actor.isSystem()) {
      return IncidentSight.ofSystem(actor.key());
    }
    Set<String> groups = identity.groupsOf(actor.key());
    return new IncidentSight(
        actor.key(),
        Roles.staff(groups),
        groups.contains(Roles.SECURITY),
        groups.contains(Roles.CUSTOMER_MANAGER)
            ? identity.person(actor.key()).map(PersonView::customer).orElse(null)
            : null);
  }

  /** Whether the actor sees it for their work, not because it is theirs or they follow it. */
  boolean seesInside(IncidentView incident, Actor actor) {
    return sight(actor).inside(incident);
  }

  boolean isStaff(Actor actor) {
    return actor.isSystem() || Roles.staff(identity.groupsOf(actor.key()));
  }

  /** Programs report for people; so do staff who steer. */
  boolean mayReportForOthers(Actor actor) {
    return steers(actor) || identity.groupsOf(actor.key()).contains(Roles.PROGRAM);
  }

  void requireSteering(Actor actor, String step) {
    if (!steers(actor)) {
      throw new RuleViolation(
          IncidentRule.STAFF_ONLY, "Only staff other than auditors may " + step);
    }
  }

  void requireStaff(Actor actor, String step) {
    if (!isStaff(actor)) {
      throw new RuleViolation(IncidentRule.STAFF_ONLY, "Only staff may " + step);
    }
  }

  /**
   * Lets only those take the step on the incident for whose work it is: security's is security's.
   */
  void requireSteering(IncidentView incident, Actor actor, String step) {
    requireSteering(actor, step);
    if (!seesInside(incident, actor)) {
      throw new RuleViolation(
          IncidentRule.STAFF_ONLY, incident.number() + " is security's; only they may " + step);
    }
  }

  /** Lets only who holds one of the roles take the step. */
  void requireRole(Actor actor, String step, String... roles) {
    if (!actor.isSystem() && Collections.disjoint(identity.groupsOf(actor.key()), Set.of(roles))) {
      throw new RuleViolation(
          IncidentRule.ROLE_NEEDED, "Only " + String.join(" and ", roles) + " may " + step);
    }
  }

  boolean steers(Actor actor) {
    if (actor.isSystem()) {
      return true;
    }
    Set<String> groups = new HashSet<>(identity.groupsOf(actor.key()));
    groups.remove(Roles.AUDITOR);
    return Roles.staff(groups);
  }
}
