package org.orderly.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/**
 * What was built was held against the acceptance criteria (8.5.3).
 *
 * @param results in the order of the criteria
 * @param digest of content, components and results
 */
public record ReleaseTested(
    RecordNumber number,
    Actor actor,
    Instant at,
    int round,
    List<CriterionResult> results,
    String digest)
    implements RecordEvent {

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "round",
        round,
        "results",
        results.stream().map(CriterionResult::word).toList(),
        "digest",
        digest);
  }
}
