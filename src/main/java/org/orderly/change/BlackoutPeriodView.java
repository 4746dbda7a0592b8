package org.orderly.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A blackout period: when a service, what a customer uses, or nothing at all may be changed.
 *
 * @param reason as typed
 * @param retiredAt from then on it counts no more; null where it counts
 */
public record BlackoutPeriodView(
    long id,
    ScheduleSubject subject,
    String reason,
    ChangeWindow window,
    String keptBy,
    Instant keptAt,
    @Nullable Instant retiredAt) {}
