package org.orderly.servicelevel;

import java.util.Optional;
import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.springframework.stereotype.Component;

/** Who may know how service levels are kept: staff of all, a customer's managers of their own. */
@Component
class ServiceLevelSight {

  private final IdentityManagement identity;

  ServiceLevelSight(IdentityManagement identity) {
    this.identity = identity;
  }

  /** The part of a scope that somebody may know of; empty where they may not know of it. */
  Optional<ServiceLevelScope> known(ServiceLevelScope scope, Actor actor) {
    return staff(actor)
        ? Optional.of(scope)
        : managed(actor)
            .filter(own -> scope.customer() == null || scope.customer().equals(own))
            .map(scope::of);
  }

  /** Whether somebody may know of all of a scope. */
  boolean whole(ServiceLevelScope scope, Actor actor) {
    return known(scope, actor).filter(scope::equals).isPresent();
  }

  boolean staff(Actor actor) {
    return actor.isSystem() || Roles.staff(identity.groupsOf(actor.key()));
  }

  /** Whether somebody is told of what is for security alone; the server is not. */
  boolean security(Actor actor) {
    return !actor.isSystem() && identity.groupsOf(actor.key()).contains(Roles.SECURITY);
  }

  /** The customer whose manager somebody is. */
  Optional<String> managed(Actor actor) {
    Set<String> groups = identity.groupsOf(actor.key());
    return groups.contains(Roles.CUSTOMER_MANAGER)
        ? identity.person(actor.key()).map(PersonView::customer)
        : Optional.empty();
  }
}
