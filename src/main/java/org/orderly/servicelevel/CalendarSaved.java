package org.orderly.servicelevel;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.TrailEvent;

/**
 * A version of a working calendar was saved, from which clocks that start are measured.
 *
 * @param facts key and version, and what differs from the version before
 * @param texts all of its contents and the reason, kept as digests
 * @clause 8.3.3
 */
public record CalendarSaved(
    Actor actor, Instant at, Map<String, Object> facts, Map<String, String> texts)
    implements TrailEvent {

  /** The one subject of all these events: a calendar has no number (ADR 0048). */
  public static final String SUBJECT = "calendars";

  @Override
  public String subject() {
    return SUBJECT;
  }
}
