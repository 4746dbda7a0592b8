package org.orderly.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps customers and their sites. Reading is for everyone; writing is for administrators and the
 * server itself.
 *
 * @clause 8.3.2
 */
@Service
public class CustomerManagement {

  private final Customers customers;
  private final Sites sites;
  private final Places places;
  private final IdentityManagement identity;
  private final IdentityCache cache;

  CustomerManagement(
      Customers customers,
      Sites sites,
      Places places,
      IdentityManagement identity,
      IdentityCache cache) {
    this.customers = customers;
    this.sites = sites;
    this.places = places;
    this.identity = identity;
    this.cache = cache;
  }

  /** All customers, by name. */
  public List<CustomerView> customers() {
    return cache
        .get(AllCustomers.class, "all", () -> Optional.of(readCustomers()))
        .map(AllCustomers::customers)
        .orElseThrow();
  }

  private record AllCustomers(List<CustomerView> customers) {}

  private AllCustomers readCustomers() {
    return new AllCustomers(customers.findAllByOrderByName().stream().map(Customer::view).toList());
  }

  /** Registers a customer, or gives a known one this name. */
  @Transactional
  public CustomerView customer(String key, String name) {
    return customer(key, name, false);
  }

  /** Registers a customer, or amends or retires a known one. */
  @Transactional
  public CustomerView customer(String key, String name, boolean retired) {
    identity.administratorsOnly("keep customers");
    Customer customer = customers.findById(key).orElseGet(() -> new Customer(key, name));
    customer.amend(name, retired);
    cache.forget();
    return customers.saveAndFlush(customer).view();
  }

  /** All sites, by name. */
  public List<SiteView> sites() {
    return cache
        .get(AllSites.class, "all", () -> Optional.of(readSites()))
        .map(AllSites::sites)
        .orElseThrow();
  }

  private record AllSites(List<SiteView> sites) {}

  private AllSites readSites() {
    return new AllSites(sites.findAllByOrderByName().stream().map(Site::view).toList());
  }

  /** Registers a site, or gives a known one this name and customer. */
  @Transactional
  public SiteView site(String key, String name, @Nullable String customer) {
    return site(key, name, customer, false);
  }

  /**
   * Registers a site, or amends or retires a known one.
   *
   * @throws RuleViolation ITSM-IDN-014 for an unknown customer
   */
  @Transactional
  public SiteView site(String key, String name, @Nullable String customer, boolean retired) {
    identity.administratorsOnly("keep sites");
    places.checkCustomer(customer);
    Site site = sites.findById(key).orElseGet(() -> new Site(key, name, customer));
    site.amend(name, customer, retired);
    cache.forget();
    return sites.saveAndFlush(site).view();
  }
}
