package org.orderly.identity;

import java.util.List;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.springframework.stereotype.Component;

/** The sites where people work, for staff. */
@Component
class SiteOptions implements FormOptions {

  private final CustomerManagement customers;
  private final IdentityManagement identity;

  SiteOptions(CustomerManagement customers, IdentityManagement identity) {
    this.customers = customers;
    this.identity = identity;
  }

  @Override
  public String list() {
    return "sites";
  }

  @Override
  public List<Option> options(Actor actor) {
    return customers.sites().stream()
        .filter(site -> !site.retired())
        .map(site -> new Option(site.key(), site.name()))
        .toList();
  }

  @Override
  public boolean open(Actor actor) {
    return Roles.staff(identity.groupsOf(actor.key()));
  }
}
