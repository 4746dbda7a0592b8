package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/**
 * What came of a step of a configuration plan.
 *
 * @param item the item that it added, amended or set; of a relation its source. Null where a plan
 *     was only looked at and the item would be new
 */
public record StepOutcome(Effect effect, @Nullable RecordNumber item) {

  /** What a step did. */
  public enum Effect implements Word {
    ADDED,
    AMENDED,
    ENDED,
    /** It was so already. */
    UNCHANGED
  }
}
