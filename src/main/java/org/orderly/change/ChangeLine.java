package org.orderly.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;

/**
 * A change in one line.
 *
 * @param requester the key of who asked for it
 * @param owner the key of who answers for it
 */
public record ChangeLine(
    RecordNumber number,
    ChangeState state,
    ChangeType type,
    @Nullable ChangeCategory category,
    @Nullable RiskLevel riskLevel,
    String title,
    String requester,
    String owner,
    @Nullable Instant starts,
    @Nullable Instant ends,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable ChangeOutcome outcome) {

  ChangeLine(
      long id,
      ChangeState state,
      ChangeType type,
      @Nullable ChangeCategory category,
      @Nullable RiskLevel riskLevel,
      String title,
      String requester,
      String owner,
      @Nullable Instant starts,
      @Nullable Instant ends,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable ChangeOutcome outcome) {
    this(
        RecordNumber.of(RecordKind.CHANGE, id),
        state,
        type,
        category,
        riskLevel,
        title,
        requester,
        owner,
        starts,
        ends,
        openedAt,
        closedAt,
        outcome);
  }
}
