package org.orderly.cmdb.web;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.CustomerView;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.SiteView;

/** The names of people, groups, customers and sites by their keys, each read once for a page. */
final class ItemNames {

  private final IdentityManagement identity;
  private final CustomerManagement customers;
  private final Map<String, String> people = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private @Nullable Map<String, String> customerNames;
  private @Nullable Map<String, String> siteNames;

  ItemNames(IdentityManagement identity, CustomerManagement customers) {
    this.identity = identity;
    this.customers = customers;
  }

  String person(String key) {
    return people.computeIfAbsent(key, none -> identity.nameOf(key));
  }

  String group(String key) {
    return groups.computeIfAbsent(
        key, none -> identity.group(key).map(GroupView::name).orElse(key));
  }

  String customer(String key) {
    if (customerNames == null) {
      customerNames =
          customers.customers().stream()
              .collect(Collectors.toMap(CustomerView::key, CustomerView::name));
    }
    return customerNames.getOrDefault(key, key);
  }

  String site(String key) {
    if (siteNames == null) {
      siteNames =
          customers.sites().stream().collect(Collectors.toMap(SiteView::key, SiteView::name));
    }
    return siteNames.getOrDefault(key, key);
  }
}
