package org.orderly.cmdb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;

/**
 * A correction of configuration items in one line.
 *
 * @param title its first item, and how many more there are
 * @param proposer the key of who asks for it
 */
public record CorrectionLine(
    RecordNumber number,
    CorrectionState state,
    String title,
    CorrectionKind kind,
    String proposer,
    Instant proposedAt,
    Instant dueAt,
    @Nullable Instant closedAt) {

  CorrectionLine(
      long id,
      CorrectionState state,
      String title,
      CorrectionKind kind,
      String proposer,
      Instant proposedAt,
      Instant dueAt,
      @Nullable Instant closedAt) {
    this(
        RecordNumber.of(RecordKind.CONFIGURATION_CORRECTION, id),
        state,
        title,
        kind,
        proposer,
        proposedAt,
        dueAt,
        closedAt);
  }
}
