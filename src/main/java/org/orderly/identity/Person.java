package org.orderly.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A person who asks for services or provides them. */
@Entity
@Table(name = "person")
class Person {

  @Id
  @Column(name = "person_key")
  private String key;

  private String name;
  private @Nullable String email;
  private @Nullable String customer;
  private @Nullable String site;
  private boolean vip;
  private boolean active;
  private String locale;
  private String zone;
  private @Nullable String password;
  @Version private @Nullable Integer version;

  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  Person(String key, PersonDetails details) {
    this.key = Keys.person(key);
    Details.check(details);
    this.name = details.name().strip();
    this.locale = details.locale();
    this.zone = details.zone();
    this.active = true;
    amend(details);
  }

  void amend(PersonDetails details) {
    Details.check(details);
    name = details.name().strip();
    email = details.email();
    customer = details.customer();
    site = details.site();
    vip = details.vip();
    locale = details.locale();
    zone = details.zone();
  }

  /** Lets them in, and says whether they were not active before. */
  boolean activate() {
    boolean changed = !active;
    active = true;
    return changed;
  }

  /** Shuts them out, and says whether they were active before. */
  boolean deactivate() {
    boolean changed = active;
    active = false;
    return changed;
  }

  void acceptPassword(String hash) {
    password = hash;
  }

  @Nullable String passwordHash() {
    return password;
  }

  PersonView view() {
    return new PersonView(key, name, email, customer, site, vip, active, locale, zone);
  }
}
