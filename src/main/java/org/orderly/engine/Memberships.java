package org.orderly.engine;

import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.springframework.stereotype.Component;

/** Who belongs to which groups, and who leads them. */
@Component
class Memberships {

  private final IdentityManagement identity;

  Memberships(IdentityManagement identity) {
    this.identity = identity;
  }

  Set<String> groupsOf(String person) {
    return identity.groupsOf(person);
  }

  boolean leads(String person, String group) {
    return identity.group(group).filter(found -> person.equals(found.lead())).isPresent();
  }
}
