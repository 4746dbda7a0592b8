package org.orderly.engine;

import org.jspecify.annotations.Nullable;

/**
 * A job of the engine failed for the last time and waits for somebody of operations.
 *
 * @param jobId the engine's id of the job
 * @param processInstanceId the process that waits for it; null for a job of no process
 * @param activity the id in the model of what was to be done
 * @param message what went wrong, in one line
 */
public record JobFailed(
    String jobId,
    @Nullable String processInstanceId,
    @Nullable String activity,
    @Nullable String message) {}
