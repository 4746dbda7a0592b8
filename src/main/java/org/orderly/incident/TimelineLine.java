package org.orderly.incident;

import java.time.Instant;

/**
 * Something that happened while an incident was treated as a major one.
 *
 * @param person the key of who did it
 * @param done whether it was done, not written
 * @param text what was done, with its facts, or the first line of what was written
 */
public record TimelineLine(Instant at, String person, boolean done, String text) {}
