package org.orderly.journal;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Somebody tried to add a file to a record under a name that no file has.
 *
 * @param code of the rule that refused
 * @param name as it was given
 */
public record AttachmentRefused(
    RecordNumber number, Actor actor, Instant at, String code, String name) implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("code", code);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("name", name);
  }
}
