package org.orderly.release;

import java.time.Instant;

/**
 * A stage in which a release is to be deployed.
 *
 * @param name where, or for whom
 * @param starts when it is begun at the earliest
 */
public record PlannedStage(String name, Instant starts) {}
