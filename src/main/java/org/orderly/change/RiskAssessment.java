package org.orderly.change;

import java.time.Instant;

/**
 * How much a change risked when it was weighed (8.5.1.3).
 *
 * @param contentVersion the version of the change that was weighed
 * @param matterDigest of all that it said but its window, in hexadecimal
 */
public record RiskAssessment(
    int contentVersion,
    String matterDigest,
    RiskAnswers answers,
    RiskFacts facts,
    int score,
    RiskLevel level,
    Instant at) {}
