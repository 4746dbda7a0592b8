package org.orderly.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member said, for good.
 *
 * @param place of the seat
 * @param comment why; empty where nothing was said
 * @param castBy the key of who said it: the member, or who stands in for them
 * @param substituteReason why somebody stands in; null where the member voted
 * @param digest of the paper that was shown
 */
public record Vote(
    int place,
    VoteChoice choice,
    String comment,
    String castBy,
    @Nullable String substituteReason,
    Instant castAt,
    String digest) {}
