package org.orderly.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A service level target that a record missed.
 *
 * @param record the number of the record
 * @param service the key of its service
 * @param metric the word of the metric, such as {@code response}
 * @param priority the word of its priority; null where the target knows none
 * @param missedAt when it was judged
 */
public record MissedTarget(
    RecordNumber record,
    String service,
    String metric,
    @Nullable String priority,
    Instant missedAt) {

  /** Record and metric, by which a reason is given. */
  public String key() {
    return record + " " + metric;
  }
}
