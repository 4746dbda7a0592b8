package org.orderly.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of a release through build, test, acceptance and approval.
 *
 * @param round from 1
 * @param contentVersion which version of its content was built
 * @param components what was built; empty before
 * @param results what came of the criteria; empty before they were tested
 * @param digest of content, components and results, which is what is accepted and approved; null
 *     before it was tested
 * @param failedCriteria whether it goes on though not all criteria are met; null where nobody was
 *     asked
 */
public record ReleaseRoundView(
    int round,
    int contentVersion,
    List<ReleaseComponent> components,
    @Nullable String builtBy,
    @Nullable Instant builtAt,
    List<CriterionOutcome> results,
    @Nullable String testedBy,
    @Nullable Instant testedAt,
    @Nullable String digest,
    @Nullable ReleaseAnswer failedCriteria,
    @Nullable ReleaseAnswer acceptance,
    @Nullable ReleaseAnswer approval) {

  /** Whether it was tested, and every criterion is met. */
  public boolean criteriaMet() {
    return !results.isEmpty()
        && results.stream().allMatch(one -> one.result() == CriterionResult.MET);
  }
}
