package org.orderly.identity;

import java.util.List;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.springframework.stereotype.Component;

/** The customers that are served, for staff. */
@Component
class CustomerOptions implements FormOptions {

  private final CustomerManagement customers;
  private final IdentityManagement identity;

  CustomerOptions(CustomerManagement customers, IdentityManagement identity) {
    this.customers = customers;
    this.identity = identity;
  }

  @Override
  public String list() {
    return "customers";
  }

  @Override
  public List<Option> options(Actor actor) {
    return customers.customers().stream()
        .filter(customer -> !customer.retired())
        .map(customer -> new Option(customer.key(), customer.name()))
        .toList();
  }

  @Override
  public boolean open(Actor actor) {
    return Roles.staff(identity.groupsOf(actor.key()));
  }
}
