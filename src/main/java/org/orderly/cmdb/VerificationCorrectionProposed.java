package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** What a verification found wrong in a batch is proposed to be corrected. */
public record VerificationCorrectionProposed(
    RecordNumber number, Actor actor, Instant at, int batch, RecordNumber correction)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of("batch", batch, "correction", correction);
  }
}
