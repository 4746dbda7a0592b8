package org.orderly.change;

import java.time.Instant;

/**
 * When a change is reviewed.
 *
 * @param lookBackUntil incidents that it caused before are counted; it is held afterwards
 * @param dueAt until when it is held
 * @param escalateAt when those who lead are told that it is not
 */
public record ReviewDates(Instant lookBackUntil, Instant dueAt, Instant escalateAt) {}
