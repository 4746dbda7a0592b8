package org.orderly.servicelevel;

import org.jspecify.annotations.Nullable;

/**
 * A missed target, with what the review found.
 *
 * @param path where its record is found over HTTP
 * @param reason null before it was given
 * @param remark what was said besides; null where nothing was
 */
public record ReviewedTarget(
    MissedTarget target, String path, @Nullable MissedReason reason, @Nullable String remark) {}
