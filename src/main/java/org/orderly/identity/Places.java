package org.orderly.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Refuses customers and sites that nobody registered. */
@Component
class Places {

  private final Customers customers;
  private final Sites sites;

  Places(Customers customers, Sites sites) {
    this.customers = customers;
    this.sites = sites;
  }

  void check(PersonDetails details) {
    checkCustomer(details.customer());
    String site = details.site();
    if (site != null && !sites.existsById(site)) {
      String refusal = "There is no site " + Quoted.of(site) + ".";
      throw new RuleViolation(IdentityRule.SITE_UNKNOWN, refusal, Map.of("site", refusal));
    }
  }

  void checkCustomer(@Nullable String customer) {
    if (customer != null && !customers.existsById(customer)) {
      String refusal = "There is no customer " + Quoted.of(customer) + ".";
      throw new RuleViolation(IdentityRule.CUSTOMER_UNKNOWN, refusal, Map.of("customer", refusal));
    }
  }
}
