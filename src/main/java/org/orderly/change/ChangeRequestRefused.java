package org.orderly.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.TrailEvent;

/**
 * Somebody asked for a change that they may not ask for, or that does not fit (8.5.1.2).
 *
 * @param code of the rule that refused
 * @param fields that were refused, by name
 */
public record ChangeRequestRefused(Actor actor, Instant at, String code, List<String> fields)
    implements TrailEvent {

  /** The one subject of all these events: what was refused never got a number. */
  public static final String SUBJECT = "change-request";

  /** Keeps its own copy. */
  public ChangeRequestRefused {
    fields = List.copyOf(fields);
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of("code", code, "fields", fields);
  }
}
