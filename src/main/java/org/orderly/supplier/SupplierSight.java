package org.orderly.supplier;

import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who keeps suppliers and contracts, and who reads them. */
@Component
class SupplierSight {

  private static final Set<String> KEEPERS = Set.of(Roles.SUPPLIER_MANAGER, Roles.ADMINISTRATOR);

  private final IdentityManagement identity;

  SupplierSight(IdentityManagement identity) {
    this.identity = identity;
  }

  boolean keeps() {
    Actor actor = Acting.current();
    return actor.isSystem() || identity.groupsOf(actor.key()).stream().anyMatch(KEEPERS::contains);
  }

  void requireKeeper() {
    if (!keeps()) {
      throw new RuleViolation(
          SupplierRule.KEEPERS_ONLY, "Only supplier managers and administrators keep suppliers");
    }
  }

  void requireStaff() {
    Actor actor = Acting.current();
    if (!actor.isSystem() && !Roles.staff(identity.groupsOf(actor.key()))) {
      throw new RuleViolation(SupplierRule.READERS_ONLY, "Suppliers and contracts are for staff");
    }
  }
}
