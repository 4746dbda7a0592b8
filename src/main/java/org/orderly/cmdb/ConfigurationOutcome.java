package org.orderly.cmdb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * What came of a configuration plan.
 *
 * @param update the number of the configuration update; null where everything was so already
 * @param at its instant; null where nothing was written
 * @param steps one for each step, in their order
 * @param added the numbers of the new items, by handle
 */
public record ConfigurationOutcome(
    @Nullable Long update,
    @Nullable Instant at,
    List<StepOutcome> steps,
    Map<String, RecordNumber> added) {

  /** Whether everything was so already. */
  public boolean unchanged() {
    return update == null;
  }
}
