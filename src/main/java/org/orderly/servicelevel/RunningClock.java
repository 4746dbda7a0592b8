package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A service clock that has not stopped, and how likely it misses its target.
 *
 * @param path where the record is found over HTTP
 * @param service the key of the record's service; null where it is not known
 * @param customer the key of the record's customer; null where it has none
 * @param priority the word of the priority that its target follows from
 * @param due null while it is paused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunningClock(
    RecordNumber number,
    String title,
    String path,
    @Nullable String service,
    @Nullable String customer,
    ClockMetric metric,
    String priority,
    ClockState state,
    long remainingSeconds,
    @Nullable Instant due,
    MissChance missChance) {}
