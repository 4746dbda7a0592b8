package org.orderly.change;

import java.time.Instant;

/**
 * The votes that are called for.
 *
 * @param count how many members have not voted yet
 */
public record Ballots(int count, Instant remindAt, Instant escalateAt, Instant dueAt) {}
