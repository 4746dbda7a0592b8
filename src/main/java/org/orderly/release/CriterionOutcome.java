package org.orderly.release;

/**
 * What came of one acceptance criterion.
 *
 * @param criterion as the plan says it
 * @param evidence where it can be seen; empty where nobody said so
 */
public record CriterionOutcome(String criterion, CriterionResult result, String evidence) {}
