package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recomputation of the service clocks that an edited calendar measures.
 *
 * @param calendar the reference of the version that they are measured by
 * @param reason why, in the words of who asked for it
 * @param records how many records have been looked at
 * @param clocks how many clocks have been measured anew
 * @param failed how many records could not be done; another recomputation tries them again
 * @param endedAt null while it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockRecomputation(
    String calendar,
    String reason,
    String askedBy,
    Instant askedAt,
    long records,
    long clocks,
    long failed,
    @Nullable Instant endedAt) {}
