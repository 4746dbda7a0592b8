package org.orderly.change;

import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who keeps maintenance windows and blackout periods. */
@Component
class ScheduleKeepers {

  private static final Set<String> KEEPERS =
      Set.of(Roles.CHANGE_MANAGER, Roles.SERVICE_LEVEL_MANAGER, Roles.ADMINISTRATOR);

  private final IdentityManagement identity;

  ScheduleKeepers(IdentityManagement identity) {
    this.identity = identity;
  }

  boolean keeps() {
    Actor actor = Acting.current();
    return actor.isSystem() || groups(actor).stream().anyMatch(KEEPERS::contains);
  }

  void requireKeeper() {
    if (!keeps()) {
      throw new RuleViolation(
          ChangeRule.SCHEDULE_KEEPERS_ONLY,
          "Only change managers, service level managers and administrators keep maintenance"
              + " windows and blackout periods");
    }
  }

  private Set<String> groups(Actor actor) {
    return identity.groupsOf(actor.key());
  }
}
