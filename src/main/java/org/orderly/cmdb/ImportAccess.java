package org.orderly.cmdb;

import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who takes configuration items from files. */
@Component
class ImportAccess {

  private static final Set<String> IMPORTERS =
      Set.of(Roles.CONFIGURATION_MANAGER, Roles.ADMINISTRATOR, Roles.PROGRAM);

  private final IdentityManagement identity;

  ImportAccess(IdentityManagement identity) {
    this.identity = identity;
  }

  boolean importer() {
    Actor actor = Acting.current();
    return actor.isSystem()
        || identity.groupsOf(actor.key()).stream().anyMatch(IMPORTERS::contains);
  }

  void requireImporter() {
    if (!importer()) {
      throw new RuleViolation(
          ImportRule.IMPORTERS_ONLY,
          "Configuration managers, administrators and programs import configuration items.");
    }
  }
}
