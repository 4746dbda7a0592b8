package org.orderly.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An organisation that receives services. */
@Entity
@Table(name = "customer")
class Customer {

  @Id
  @Column(name = "customer_key")
  private String key;

  private String name;

  private boolean retired;
  @Version private @Nullable Integer version;

  @SuppressWarnings("NullAway.Init")
  protected Customer() {}

  Customer(String key, String name) {
    this.key = Keys.other(key);
    this.name = Details.name(name);
  }

  void amend(String newName, boolean nowRetired) {
    name = Details.name(newName);

    retired = nowRetired;
  }

  CustomerView view() {
    return new CustomerView(key, name, retired);
  }
}
