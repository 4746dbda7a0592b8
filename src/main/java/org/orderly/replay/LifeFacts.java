package org.orderly.replay;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.Priority;

/**
 * What is compared of one incident, counted from the log or from the server.
 *
 * @param reopenings how often it was reopened
 * @param holds how often it was put on hold, or held for another reason
 * @param resolutions how often it was resolved
 * @param groups the assignment groups that it was with
 * @param priority the last
 */
record LifeFacts(
    boolean closed,
    int reopenings,
    int holds,
    int resolutions,
    Set<String> groups,
    @Nullable Priority priority) {}
