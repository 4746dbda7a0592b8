package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.TrailEvent;

/**
 * A maintenance window or blackout period was added or retired.
 *
 * @param facts which one, what became of it, and when it is
 * @param texts what people typed of it, kept as digests
 * @clause 8.5.1.3
 */
public record PeriodKept(
    Actor actor, Instant at, Map<String, Object> facts, Map<String, String> texts)
    implements TrailEvent {

  /** The one subject of all these events: a period has no number. */
  public static final String SUBJECT = "change-schedule";

  @Override
  public String subject() {
    return SUBJECT;
  }
}
