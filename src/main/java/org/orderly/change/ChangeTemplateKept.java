package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.TrailEvent;

/**
 * A template of standard changes was written, authorized or retired.
 *
 * @param facts which one, and what became of it
 * @param texts what people typed of it, kept as digests
 * @clause 8.5.1.3
 */
public record ChangeTemplateKept(
    Actor actor, Instant at, Map<String, Object> facts, Map<String, String> texts)
    implements TrailEvent {

  /** The one subject of all these events: a template has no number. */
  public static final String SUBJECT = "change-template";

  @Override
  public String subject() {
    return SUBJECT;
  }
}
