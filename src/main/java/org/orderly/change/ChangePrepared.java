package org.orderly.change;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** A change was built and tested (8.5.1.3). */
public record ChangePrepared(
    RecordNumber number,
    Actor actor,
    Instant at,
    BackOutTest backOut,
    String digest,
    String evidence)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("backOut", backOut, "digest", digest);
  }

  @Override
  public Map<String, String> texts() {
    return Map.of("evidence", evidence);
  }
}
