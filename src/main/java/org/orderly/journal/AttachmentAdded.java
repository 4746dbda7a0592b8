package org.orderly.journal;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Somebody added a file to a record. */
public record AttachmentAdded(Actor actor, Instant at, AttachmentView attachment)
    implements RecordEvent {

  @Override
  public RecordNumber number() {
    return attachment.number();
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "attachment", attachment.id(),
        "visibility", attachment.visibility(),
        "size", attachment.size(),
        "digest", attachment.digest());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("name", attachment.name());
  }
}
