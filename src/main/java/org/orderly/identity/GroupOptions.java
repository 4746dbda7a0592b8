package org.orderly.identity;

import java.util.List;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.springframework.stereotype.Component;

/** The groups to which work can be assigned, as forms offer them. */
@Component
class GroupOptions implements FormOptions {

  private final IdentityManagement identity;

  GroupOptions(IdentityManagement identity) {
    this.identity = identity;
  }

  @Override
  public String list() {
    return "groups";
  }

  @Override
  public List<Option> options(Actor actor) {
    return identity.resolverGroups().stream()
        .map(group -> new Option(group.key(), group.name()))
        .toList();
  }

  @Override
  public boolean open(Actor actor) {
    return Roles.staff(identity.groupsOf(actor.key()));
  }
}
