package org.orderly.identity;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.TrailEvent;

/**
 * What somebody may do, or how they prove who they are, was changed.
 *
 * @param facts keys of the person and the group, and what else there is to know
 * @clause 8.7.3
 */
public record AccessChanged(AccessChange change, Actor actor, Instant at, Map<String, Object> facts)
    implements TrailEvent {

  /** The one subject of all these events: people and groups have no number (ADR 0048). */
  public static final String SUBJECT = "access";

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public String kind() {
    return change.kind();
  }
}
