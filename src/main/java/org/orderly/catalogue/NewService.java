package org.orderly.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A service to be added to the catalogue.
 *
 * @param key lower-case letters, digits and hyphens, unique for ever
 * @param offeringLevel how well it is offered
 * @param calendar the key of the calendar in whose working hours it is supported
 * @param owner the service owner's key
 * @param supportGroup the resolver group that incidents of this service go to by default
 */
public record NewService(
    String key,
    String name,
    Criticality criticality,
    OfferingLevel offeringLevel,
    String calendar,
    @Nullable String owner,
    @Nullable String supportGroup) {

  private static final String OFFICE_HOURS = "office-hours";

  /** A service that is offered as most are: silver, in office hours. */
  public NewService(
      String key,
      String name,
      Criticality criticality,
      @Nullable String owner,
      @Nullable String supportGroup) {
    this(key, name, criticality, OfferingLevel.SILVER, OFFICE_HOURS, owner, supportGroup);
  }
}
