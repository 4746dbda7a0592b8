package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.TrailEvent;

/**
 * A version of an agreement was drafted, agreed or ended (ADR 0054).
 *
 * @param kind what happened, in the past tense
 * @param facts keys, words, days, and which findings were confirmed
 * @param texts all that the version says, and the reason of an end, kept as digests
 * @clause 8.3.3
 */
public record AgreementChanged(
    String kind, Actor actor, Instant at, Map<String, Object> facts, Map<String, String> texts)
    implements TrailEvent {

  /** The one subject of all these events: agreements are named by keys, not by numbers. */
  public static final String SUBJECT = "agreements";

  @Override
  public String subject() {
    return SUBJECT;
  }
}
