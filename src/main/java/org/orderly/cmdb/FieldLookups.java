package org.orderly.cmdb;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.CustomerView;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.SiteView;

/** Whom and what fields may name, asked once for a whole plan. */
class FieldLookups {

  private final IdentityManagement identity;
  private final CustomerManagement customers;
  private @Nullable Set<String> knownCustomers;
  private @Nullable Set<String> knownSites;

  FieldLookups(IdentityManagement identity, CustomerManagement customers) {
    this.identity = identity;
    this.customers = customers;
  }

  boolean person(String key) {
    return identity.person(key).isPresent();
  }

  boolean resolverGroup(String key) {
    return identity.group(key).filter(group -> group.kind() == GroupView.Kind.RESOLVER).isPresent();
  }

  boolean customer(String key) {
    Set<String> known = knownCustomers;
    if (known == null) {
      known =
          customers.customers().stream()
              .filter(customer -> !customer.retired())
              .map(CustomerView::key)
              .collect(Collectors.toSet());
      knownCustomers = known;
    }
    return known.contains(key);
  }

  boolean site(String key) {
    Set<String> known = knownSites;
    if (known == null) {
      known =
          customers.sites().stream()
              .filter(site -> !site.retired())
              .map(SiteView::key)
              .collect(Collectors.toSet());
      knownSites = known;
    }
    return known.contains(key);
  }
}
