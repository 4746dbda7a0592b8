package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.TrailEvent;

/**
 * A class of configuration items or a type of relation was added or amended (ADR 0065).
 *
 * @param kind what happened, in the past tense
 * @param facts keys, words and numbers
 * @clause 8.2.6
 */
public record ItemModelChanged(String kind, Actor actor, Instant at, Map<String, Object> facts)
    implements TrailEvent {

  @Override
  public String subject() {
    return ConfigurationUpdated.SUBJECT;
  }
}
