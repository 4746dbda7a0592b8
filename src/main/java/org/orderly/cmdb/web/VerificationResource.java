package org.orderly.cmdb.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.FindingKind;
import org.orderly.cmdb.VerificationBatch;
import org.orderly.cmdb.VerificationFinding;
import org.orderly.cmdb.VerificationScope;
import org.orderly.cmdb.VerificationState;
import org.orderly.cmdb.VerificationView;
import org.orderly.kernel.RecordNumber;

/**
 * A verification of configuration items over HTTP.
 *
 * @param threshold per cent of what is checked that has to be right
 * @param draw how its sample came about; null before it is drawn
 * @param accuracy null before everything was looked at
 * @param outcomes items of the sample by outcome; {@code open} for those not looked at yet
 * @param counts findings by kind
 * @param findings the first of them
 */
record VerificationResource(
    RecordNumber number,
    String title,
    VerificationState state,
    VerificationScope scope,
    boolean byInterval,
    String begunBy,
    int threshold,
    Instant openedAt,
    Instant dueAt,
    VerificationView.@Nullable Draw draw,
    @Nullable Share accuracy,
    Map<String, Integer> outcomes,
    List<VerificationBatch> batches,
    Map<FindingKind, Long> counts,
    List<VerificationFinding> findings,
    @Nullable Instant closedAt,
    @Nullable String cancelReason,
    List<Activity> activities,
    Map<String, String> links) {

  /**
   * How much of what was compared is right.
   *
   * @param percent rounded down; null where nothing could be compared
   * @param reached whether as much is right as has to be
   */
  record Share(long right, long checked, @Nullable BigDecimal percent, boolean reached) {}

  /** A task that is open; its id for those who may work on it. */
  record Activity(@Nullable String id, String name, @Nullable String assignee, String group) {}
}
