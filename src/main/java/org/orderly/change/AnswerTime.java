package org.orderly.change;

import org.orderly.kernel.Word;

/**
 * How long those who are asked have to vote.
 *
 * @param amount of the unit, 0 or more
 * @param extension by how much it is extended, once, where too few have voted
 */
public record AnswerTime(int amount, int extension, Unit unit) {

  /** What is counted. */
  public enum Unit implements Word {
    /** Days with working hours in the board's calendar. */
    BUSINESS_DAYS,
    /** Minutes of the clock. */
    MINUTES
  }
}
