package org.orderly.supplier;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.TrailEvent;

/**
 * A supplier or a version of a contract was recorded (ADR 0055).
 *
 * @param kind what happened, in the past tense
 * @param facts keys, words and days
 * @param texts all that was recorded, kept as digests
 * @clause 8.3.4
 */
public record SupplierChanged(
    String kind, Actor actor, Instant at, Map<String, Object> facts, Map<String, String> texts)
    implements TrailEvent {

  /** The one subject of all these events: suppliers are named by keys, not by numbers. */
  public static final String SUBJECT = "suppliers";

  @Override
  public String subject() {
    return SUBJECT;
  }
}
