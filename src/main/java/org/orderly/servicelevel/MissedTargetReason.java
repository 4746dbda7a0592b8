package org.orderly.servicelevel;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * Why a record missed a target, as the review finds it.
 *
 * @param metric the word of the metric
 * @param remark what was said besides; null where nothing was
 */
public record MissedTargetReason(
    RecordNumber record, String metric, MissedReason reason, @Nullable String remark) {

  /** Record and metric, as {@link MissedTarget#key()} has them. */
  public String key() {
    return record + " " + metric;
  }
}
