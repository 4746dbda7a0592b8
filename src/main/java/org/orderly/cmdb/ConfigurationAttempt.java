package org.orderly.cmdb;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a configuration plan that was to be written only where it fits.
 *
 * @param outcome null where it does not fit, and nothing was written
 * @param refused a message by field, such as {@code steps[3].attributes.memory}; empty where it
 *     fits
 */
public record ConfigurationAttempt(
    @Nullable ConfigurationOutcome outcome, Map<String, String> refused) {

  /** Keeps its own copy. */
  public ConfigurationAttempt {
    refused = Map.copyOf(refused);
  }
}
