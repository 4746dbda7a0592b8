package org.orderly.cmdb;

import java.time.Period;
import org.orderly.kernel.Word;

/**
 * How configuration items are verified.
 *
 * @param interval from one verification to the next
 * @param sampleLeast items that are drawn at least, where there are so many
 * @param samplePercent per cent of the items that are drawn, rounded up
 * @param sampleMost items that are drawn at most
 * @param threshold per cent of what is checked that has to be right
 */
public record VerificationPlan(
    Period interval,
    CheckedBy checkedBy,
    int sampleLeast,
    int samplePercent,
    int sampleMost,
    int threshold) {

  private static final int ALL = 100;

  /** Who looks at items. */
  public enum CheckedBy implements Word {
    /** Those who look after the item; where nobody does, the configuration managers. */
    SUPPORT_GROUP,
    CONFIGURATION_MANAGER
  }

  /** How many of so many items are drawn. */
  public int sampleOf(long population) {
    return sampleOf(population, sampleLeast, samplePercent, sampleMost);
  }

  /**
   * How many of so many items are drawn.
   *
   * @param percent of the items, rounded up; not fewer than the least, not more than the most
   */
  static int sampleOf(long population, int least, int percent, int most) {
    long share = (population * percent + ALL - 1) / ALL;
    return (int) Math.min(population, Math.max(least, Math.min(most, share)));
  }
}
