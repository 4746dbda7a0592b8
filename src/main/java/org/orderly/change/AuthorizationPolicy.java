package org.orderly.change;

import java.util.Set;

/**
 * How a body authorizes a change: read from the decision table when it is asked, and kept, so that
 * a table that changes later alters nothing (8.5.1.3).
 *
 * @param quorum share of those who may vote that has to, in percent
 * @param needed offices without whose vote nothing is decided, where somebody holds them
 * @param vetoes offices of which one vote against it is enough
 * @param stepUp whether each vote needs the password again
 */
public record AuthorizationPolicy(
    AuthorizationBody body,
    int quorum,
    Majority majority,
    Set<Office> needed,
    Set<Office> vetoes,
    AnswerTime answer,
    boolean stepUp) {}
