package org.orderly.release;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may see releases, and who leads them. */
@Component
class ReleaseAccess {

  private final IdentityManagement identity;

  ReleaseAccess(IdentityManagement identity) {
    this.identity = identity;
  }

  /** Staff see all; the acceptor, and managers of the customer, those that are for them. */
  boolean maySee(ReleaseView release, Actor actor) {
    return isStaff(actor)
        || actor.key().equals(release.acceptor())
        || release.customer() != null && release.customer().equals(managed(actor).orElse(null));
  }

  /**
   * The release, where there is one that the actor may see.
   *
   * @throws RuleViolation ITSM-REL-001
   */
  Release visible(Optional<Release> found, RecordNumber number, Actor actor) {
    return found
        .filter(release -> maySee(release.view(), actor))
        .orElseThrow(() -> Releases.unknown(number.value()));
  }

  boolean isStaff(Actor actor) {
    return actor.isSystem() || Roles.staff(identity.groupsOf(actor.key()));
  }

  /** The customer whose manager the actor is. */
  Optional<String> managed(Actor actor) {
    return identity.groupsOf(actor.key()).contains(Roles.CUSTOMER_MANAGER)
        ? identity.person(actor.key()).map(PersonView::customer)
        : Optional.empty();
  }

  boolean leads(Actor actor) {
    return actor.isSystem() || identity.groupsOf(actor.key()).contains(Roles.RELEASE_MANAGER);
  }

  void requireLeader(Actor actor, String step) {
    if (!leads(actor)) {
      throw new RuleViolation(ReleaseRule.LEADERS_ONLY, "Only release managers may " + step);
    }
  }

  /** Whether the person can sign in. */
  boolean active(@Nullable String person) {
    return person != null && identity.person(person).filter(PersonView::active).isPresent();
  }

  /** Whether the person can sign in and leads releases. */
  boolean manages(String person) {
    return active(person) && leads(Actor.person(person));
  }

  /** Whether the person is of the customer. */
  boolean of(String customer, String person) {
    return identity.person(person).map(PersonView::customer).filter(customer::equals).isPresent();
  }
}
