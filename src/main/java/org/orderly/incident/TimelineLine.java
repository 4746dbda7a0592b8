package org.orderly.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a major incident.
 *
 * @param step the state that it reached; null where somebody wrote something
 * @param person the key of who did it; null where that is not kept
 * @param text the first line of what was written, or why the step was taken
 */
public record TimelineLine(
    Instant at, @Nullable MajorIncidentState step, @Nullable String person, String text) {}
