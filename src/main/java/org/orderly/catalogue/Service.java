package org.orderly.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A service of the catalogue. */
@Entity
@Table(name = "service")
class Service {

  @Id
  @Column(name = "service_key")
  private String key;

  private String name;

  @Enumerated(EnumType.STRING)
  private Criticality criticality;

  @Enumerated(EnumType.STRING)
  private OfferingLevel offeringLevel;

  private String calendar;
  private @Nullable String owner;
  private @Nullable String supportGroup;
  private boolean retired;
  @Version private @Nullable Integer version;

  @SuppressWarnings("NullAway.Init")
  protected Service() {}

  Service(NewService facts) {
    this.key = facts.key();
    this.name = facts.name();
    this.criticality = facts.criticality();
    this.offeringLevel = facts.offeringLevel();
    this.calendar = facts.calendar();
    this.owner = facts.owner();
    this.supportGroup = facts.supportGroup();
  }

  void retire() {
    retired = true;
  }

  ServiceView view() {
    return new ServiceView(
        key, name, criticality, offeringLevel, calendar, owner, supportGroup, retired);
  }
}
