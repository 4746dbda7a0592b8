package org.orderly.engine;

import java.time.Instant;

/**
 * What somebody wrote at a task.
 *
 * @param id tells it from others of the task
 * @param author the key of who wrote it
 */
public record TaskComment(String id, String text, String author, Instant at) {}
