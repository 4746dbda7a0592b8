package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/**
 * A configuration item of a verification's sample.
 *
 * @param revision the number of the update that made it what is expected
 * @param name what people call it now
 * @param itemClass the key of its class at the draw
 * @param batch the part of the sample that one group checks in one task, from 1
 * @param outcome null before it is checked
 * @param points values and relations that were compared
 * @param wrong how many of them are not as recorded
 */
public record VerifiedItem(
    RecordNumber number,
    long revision,
    String name,
    String itemClass,
    int batch,
    @Nullable Outcome outcome,
    int points,
    int wrong) {

  /** What came of looking at an item. */
  public enum Outcome implements Word {
    RIGHT,
    WRONG,
    /** Nobody could look. */
    UNCHECKED
  }
}
