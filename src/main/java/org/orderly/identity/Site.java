package org.orderly.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A place where people work. */
@Entity
@Table(name = "site")
class Site {

  @Id
  @Column(name = "site_key")
  private String key;

  private String name;
  private @Nullable String customer;
  private boolean retired;
  @Version private @Nullable Integer version;

  @SuppressWarnings("NullAway.Init")
  protected Site() {}

  Site(String key, String name, @Nullable String customer) {
    this.key = Keys.other(key);
    this.name = Details.name(name);
    this.customer = customer;
  }

  void amend(String newName, @Nullable String newCustomer, boolean nowRetired) {
    name = Details.name(newName);
    customer = newCustomer;
    retired = nowRetired;
  }

  SiteView view() {
    return new SiteView(key, name, customer, retired);
  }
}
