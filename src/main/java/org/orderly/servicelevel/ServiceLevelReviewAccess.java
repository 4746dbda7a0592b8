package org.orderly.servicelevel;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.journal.Visibility;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may see a service level review, and who may lead one. */
@Component
class ServiceLevelReviewAccess {

  private static final Set<String> LEADERS =
      Set.of(Roles.SERVICE_LEVEL_MANAGER, Roles.RELATIONSHIP_MANAGER);

  private final IdentityManagement identity;
  private final ServiceLevelSight sight;

  ServiceLevelReviewAccess(IdentityManagement identity, ServiceLevelSight sight) {
    this.identity = identity;
    this.sight = sight;
  }

  /** Staff see all, the customer's managers those of their customer. */
  boolean maySee(ServiceLevelReviewView review, Actor actor) {
    return isStaff(actor) || review.subject().customer().equals(managed(actor).orElse(null));
  }

  boolean isStaff(Actor actor) {
    return sight.staff(actor);
  }

  /** The customer whose manager the actor is. */
  Optional<String> managed(Actor actor) {
    return sight.managed(actor);
  }

  /** Lets staff other than auditors write, and the customer's managers for everybody to read. */
  void requireWriter(Visibility visibility, Actor actor) {
    Set<String> groups = new HashSet<>(identity.groupsOf(actor.key()));
    groups.remove(Roles.AUDITOR);
    boolean forAll = visibility == Visibility.PUBLIC && managed(actor).isPresent();
    if (!forAll && !actor.isSystem() && !Roles.staff(groups)) {
      throw new RuleViolation(
          ServiceLevelReviewRule.WRITERS_ONLY,
          "Only staff other than auditors write work notes on a service level review");
    }
  }

  boolean leads(Actor actor) {
    return actor.isSystem() || !Collections.disjoint(identity.groupsOf(actor.key()), LEADERS);
  }

  void requireLeader(Actor actor, String step) {
    if (!leads(actor)) {
      throw new RuleViolation(
          ServiceLevelReviewRule.LEADERS_ONLY,
          "Only service level managers and relationship managers may " + step);
    }
  }

  /** Refuses who may see no review at all. */
  void requireReader(Actor actor) {
    if (!isStaff(actor) && managed(actor).isEmpty()) {
      throw new RuleViolation(
          ServiceLevelReviewRule.READERS_ONLY,
          "Service level reviews are for staff, and for managers of their customer");
    }
  }
}
