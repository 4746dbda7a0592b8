package org.orderly.cmdb;

import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may see configuration items, and who keeps their classes. */
@Component
class ItemAccess {

  private final IdentityManagement identity;

  ItemAccess(IdentityManagement identity) {
    this.identity = identity;
  }

  ItemSight sight(Actor actor) {
    if (actor.isSystem()) {
      return new ItemSight(actor.key(), true, null);
    }
    Set<String> groups = identity.groupsOf(actor.key());
    return new ItemSight(
        actor.key(),
        Roles.staff(groups),
        groups.contains(Roles.CUSTOMER_MANAGER)
            ? identity.person(actor.key()).map(PersonView::customer).orElse(null)
            : null);
  }

  boolean staff() {
    return sight(Acting.current()).staff();
  }

  void requireStaff() {
    if (!staff()) {
      throw new RuleViolation(
          CmdbRule.STAFF_ONLY, "History, classes and relation types are for staff");
    }
  }

  boolean keepsClasses() {
    Actor actor = Acting.current();
    return actor.isSystem() || identity.groupsOf(actor.key()).contains(Roles.ADMINISTRATOR);
  }

  /** Whether the actor is a configuration manager. */
  boolean configures() {
    Actor actor = Acting.current();
    return actor.isSystem() || identity.groupsOf(actor.key()).contains(Roles.CONFIGURATION_MANAGER);
  }

  void requireAdministrator() {
    if (!keepsClasses()) {
      throw new RuleViolation(
          CmdbRule.ADMINISTRATORS_ONLY, "Only administrators keep classes and relation types");
    }
  }
}
