package org.orderly.cmdb;

import java.time.Instant;
import java.util.List;
import org.orderly.kernel.RecordNumber;

/**
 * How much of what verifications looked at was right, of the items of one class.
 *
 * @param itemClass the key of the class
 * @param course one for each verification that is closed, the latest first
 */
public record ClassAccuracy(String itemClass, List<Point> course) {

  /** One verification. */
  public record Point(RecordNumber verification, Instant closedAt, Accuracy accuracy) {}
}
