package org.orderly.identity;

import java.util.List;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.springframework.stereotype.Component;

/** All roles and resolver groups, for administrators. */
@Component
class AllGroupOptions implements FormOptions {

  private final IdentityManagement identity;

  AllGroupOptions(IdentityManagement identity) {
    this.identity = identity;
  }

  @Override
  public String list() {
    return "allGroups";
  }

  @Override
  public List<Option> options(Actor actor) {
    return identity.groups().stream().map(group -> new Option(group.key(), group.name())).toList();
  }

  @Override
  public boolean open(Actor actor) {
    return identity.groupsOf(actor.key()).contains(Roles.ADMINISTRATOR);
  }
}
