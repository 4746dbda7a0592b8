package org.orderly.change;

import java.time.Instant;

/**
 * When those who are asked are reminded, when change managers are told, and until when they vote.
 */
record VotingTime(Instant remindAt, Instant escalateAt, Instant dueAt) {}
