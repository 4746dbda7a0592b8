package org.orderly.catalogue;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.TrailEvent;

/**
 * A service was added to the catalogue.
 *
 * @clause 8.2.4
 */
public record ServiceRegistered(ServiceView service, Actor actor, Instant at)
    implements TrailEvent {

  /** The one subject of all events of the catalogue: services are named by keys. */
  public static final String SUBJECT = "services";

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "service", service.key(),
        "criticality", service.criticality(),
        "offeringLevel", service.offeringLevel(),
        "calendar", service.calendar(),
        "owner", service.owner(),
        "supportGroup", service.supportGroup());
  }
}
