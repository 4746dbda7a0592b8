package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.TrailEvent;

/**
 * An import was received, started, finished or cancelled (ADR 0068); what it wrote is told by the
 * configuration updates that name it.
 *
 * @param kind what happened, in the past tense
 * @param facts words, counts and the digest of the file
 * @param texts the file's name and the reason
 * @clause 8.2.6
 */
public record ImportChanged(
    String kind, Actor actor, Instant at, Map<String, Object> facts, Map<String, String> texts)
    implements TrailEvent {

  /** The one subject of all these events: imports have no record numbers. */
  public static final String SUBJECT = "imports";

  @Override
  public String subject() {
    return SUBJECT;
  }
}
