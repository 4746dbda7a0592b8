package org.orderly.release;

import java.time.Instant;

/**
 * The stage of a deployment that is next.
 *
 * @param position in the plan, from 1
 * @param due when it is begun at the earliest
 */
public record NextStage(int position, Instant due) {}
