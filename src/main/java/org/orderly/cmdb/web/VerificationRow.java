package org.orderly.cmdb.web;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.Accuracy;
import org.orderly.cmdb.VerificationScope;
import org.orderly.cmdb.VerificationState;
import org.orderly.cmdb.VerificationView;
import org.orderly.kernel.RecordNumber;

/**
 * A verification in a list.
 *
 * @param sample how many items are looked at; null before they are drawn
 * @param accuracy per cent; null before everything was looked at, and where nothing could be
 */
record VerificationRow(
    RecordNumber number,
    VerificationState state,
    VerificationScope scope,
    boolean byInterval,
    Instant openedAt,
    Instant dueAt,
    @Nullable Integer sample,
    @Nullable BigDecimal accuracy,
    boolean reached,
    @Nullable Instant closedAt) {

  static VerificationRow of(VerificationView view) {
    Accuracy accuracy = view.accuracy();
    return new VerificationRow(
        view.number(),
        view.state(),
        view.scope(),
        view.byInterval(),
        view.openedAt(),
        view.dueAt(),
        view.draw() == null ? null : view.draw().sample(),
        accuracy == null ? null : accuracy.percent().orElse(null),
        accuracy == null || accuracy.reaches(view.threshold()),
        view.closedAt());
  }
}
