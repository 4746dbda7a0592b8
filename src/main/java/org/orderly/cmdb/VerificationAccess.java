package org.orderly.cmdb;

import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may see verifications, and who may begin and cancel one. */
@Component
class VerificationAccess {

  private final IdentityManagement identity;

  VerificationAccess(IdentityManagement identity) {
    this.identity = identity;
  }

  /** Staff see all, whatever items they are about. */
  boolean reads(Actor actor) {
    return actor.isSystem() || Roles.staff(identity.groupsOf(actor.key()));
  }

  boolean leads(Actor actor) {
    return actor.isSystem() || identity.groupsOf(actor.key()).contains(Roles.CONFIGURATION_MANAGER);
  }

  void requireReader() {
    if (!reads(Acting.current())) {
      throw new RuleViolation(VerificationRule.READERS_ONLY, "Verifications are for staff");
    }
  }

  void requireLeader(String step) {
    if (!leads(Acting.current())) {
      throw new RuleViolation(
          VerificationRule.LEADERS_ONLY, "Only configuration managers may " + step);
    }
  }
}
