package org.orderly.servicelevel;

import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may keep calendars, and who may read how they came about. */
@Component
class CalendarKeepers {

  private static final Set<String> KEEPERS =
      Set.of(Roles.SERVICE_LEVEL_MANAGER, Roles.ADMINISTRATOR);

  private final IdentityManagement identity;

  CalendarKeepers(IdentityManagement identity) {
    this.identity = identity;
  }

  boolean keeps() {
    Actor actor = Acting.current();
    return actor.isSystem() || groups(actor).stream().anyMatch(KEEPERS::contains);
  }

  boolean staff() {
    Actor actor = Acting.current();
    return actor.isSystem() || Roles.staff(groups(actor));
  }

  private Set<String> groups(Actor actor) {
    return identity.groupsOf(actor.key());
  }

  void require() {
    if (!keeps()) {
      throw new RuleViolation(
          ServiceLevelRule.KEEPERS_ONLY,
          "Only service level managers and administrators keep calendars");
    }
  }

  void requireStaff() {
    if (!staff()) {
      throw new RuleViolation(
          KernelRule.NOT_ALLOWED, "How calendars came about is for staff to read.");
    }
  }
}
