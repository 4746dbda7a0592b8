package org.orderly.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A blackout period that somebody wishes to keep.
 *
 * @param subject service, customer or everything
 * @param key of the service or customer; blank for everything
 * @param reason why nothing may be changed then, 1 to 1,000 characters
 */
public record NewBlackoutPeriod(
    ScheduleSubject.@Nullable Kind subject,
    String key,
    String reason,
    @Nullable Instant starts,
    @Nullable Instant ends) {}
