package org.orderly.cmdb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * Somebody has looked at a batch of a verification's items.
 *
 * @param outcomes items by outcome, such as {@code right 17}
 * @param findings findings by kind, such as {@code stale 2}
 * @param written what they wrote
 */
public record VerificationItemsChecked(
    RecordNumber number,
    Actor actor,
    Instant at,
    int batch,
    List<String> outcomes,
    List<String> findings,
    String written)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("batch", batch, "outcomes", outcomes, "findings", findings);
  }

  @Override
  public Map<String, String> texts() {
    return written.isBlank() ? Map.of() : Map.of("written", written);
  }
}
