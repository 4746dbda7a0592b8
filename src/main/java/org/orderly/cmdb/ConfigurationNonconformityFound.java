package org.orderly.cmdb;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * A verification found less of the configuration information right than has to be: a requirement is
 * not met (10.1).
 *
 * @param threshold per cent that has to be right
 */
public record ConfigurationNonconformityFound(
    RecordNumber number, Actor actor, Instant at, Accuracy accuracy, int threshold)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "clause",
        "8.2.6",
        "right",
        accuracy.right(),
        "checked",
        accuracy.checked(),
        "threshold",
        threshold);
  }
}
