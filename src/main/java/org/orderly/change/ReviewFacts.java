package org.orderly.change;

import org.jspecify.annotations.Nullable;

/**
 * What decides whether a change is reviewed.
 *
 * @param risk null where it was never weighed
 * @param outcome null where nobody made it under the process
 * @param incidents whether it caused incidents already
 */
public record ReviewFacts(
    ChangeType type,
    @Nullable RiskLevel risk,
    @Nullable ChangeOutcome outcome,
    boolean incidents) {}
