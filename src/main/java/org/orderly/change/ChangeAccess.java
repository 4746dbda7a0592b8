package org.orderly.change;

import java.util.HashSet;
import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may see changes, ask for them and write them. */
@Component
class ChangeAccess {

  private final IdentityManagement identity;

  ChangeAccess(IdentityManagement identity) {
    this.identity = identity;
  }

  /** Whether the actor works for the service organisation: then they see all changes. */
  boolean maySee(Actor actor) {
    return actor.isSystem() || Roles.staff(identity.groupsOf(actor.key()));
  }

  void requireReader(Actor actor) {
    if (!maySee(actor)) {
      throw new RuleViolation(ChangeRule.STAFF_ONLY, "Changes are for staff");
    }
  }

  /** Whether the actor may ask for changes: all staff but those who are auditors alone. */
  boolean asks(Actor actor) {
    Set<String> groups = new HashSet<>(identity.groupsOf(actor.key()));
    groups.remove(Roles.AUDITOR);
    return actor.isSystem() || Roles.staff(groups);
  }

  void requireRequester(Actor actor) {
    if (!asks(actor)) {
      throw new RuleViolation(
          ChangeRule.STAFF_ONLY, "Only staff other than auditors ask for changes");
    }
  }

  /** Whether the actor may write the change otherwise, recall it and cancel it. */
  boolean writes(ChangeView change, Actor actor) {
    return actor.isSystem()
        || (asks(actor)
            && (actor.key().equals(change.requester())
                || actor.key().equals(change.owner())
                || manages(actor)));
  }

  void requireWriter(ChangeView change, Actor actor) {
    if (!writes(change, actor)) {
      throw new RuleViolation(
          ChangeRule.OWNER_ONLY,
          "Only who asked for "
              + change.number()
              + ", who answers for it, and change managers can write it");
    }
  }

  /** Whether the actor is a change manager. */
  boolean manages(Actor actor) {
    return actor.isSystem() || identity.groupsOf(actor.key()).contains(Roles.CHANGE_MANAGER);
  }

  /** Whether the person can sign in and works for the service organisation. */
  boolean works(String person) {
    return identity.person(person).filter(PersonView::active).isPresent()
        && asks(Actor.person(person));
  }
}
