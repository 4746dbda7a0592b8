package org.orderly.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that failed for the last time.
 *
 * @param id by which it is tried again
 * @param number the record whose process waits for it; null for a process without a record
 * @param process the key of the process
 * @param activity the id in the model of what was to be done
 * @param message what went wrong; never where in the code
 * @param attempts how often it was tried
 * @param failedAt when it failed for the last time
 */
public record FailedJob(
    String id,
    @Nullable String number,
    @Nullable String process,
    @Nullable String activity,
    @Nullable String message,
    long attempts,
    Instant failedAt) {}
