package org.orderly.catalogue;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.TrailEvent;

/**
 * A service was taken out of the catalogue; its records stay.
 *
 * @clause 8.2.4
 */
public record ServiceRetired(ServiceView service, Actor actor, Instant at) implements TrailEvent {

  @Override
  public String subject() {
    return ServiceRegistered.SUBJECT;
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("service", service.key());
  }
}
