package org.orderly.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * One time that a version of a change was put to those who authorize it (8.5.1.3).
 *
 * @param place how many times it was, from 1
 * @param contentVersion which version of the content they were asked about
 * @param contentDigest of that content
 * @param paperDigest of exactly what they were shown
 * @param afterTheFact whether the change was made before anybody was asked
 * @param extended whether the time was extended since too few had voted
 * @param dueAt until when they vote
 * @param decidedBy the key of who cast the deciding vote, or sent it back; {@code system} where
 *     time did
 * @param reason why a change manager let them vote on, or sent it back
 * @param seats all members that there were when they were asked
 * @param votes in the order in which they were cast
 */
public record AuthorizationView(
    RecordNumber number,
    int place,
    RoundState state,
    AuthorizationPolicy policy,
    int contentVersion,
    String contentDigest,
    String paperDigest,
    boolean afterTheFact,
    boolean extended,
    Instant openedAt,
    Instant dueAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason,
    List<Seat> seats,
    List<Vote> votes,
    TallyView tally) {}
