package org.orderly.change;

import java.util.Set;

/**
 * How the votes on a change stand.
 *
 * @param mayVote how many have a vote
 * @param missing offices that have to vote and have not
 */
public record TallyView(
    int mayVote,
    int voted,
    int authorize,
    int reject,
    int revise,
    int abstain,
    boolean quorumMet,
    Set<Office> missing) {}
