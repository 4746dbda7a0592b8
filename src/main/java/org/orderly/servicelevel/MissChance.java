package org.orderly.servicelevel;

/**
 * The chance that a running service clock misses its target (8.3.3), from the clocks of the past
 * that had counted as much without having stopped (ADR 0058).
 *
 * @param perMille 1 to 999; 1,000 where the target is used up
 * @param group the clocks of the past that it mainly follows from
 * @param cases how many clocks of this group had counted as much and have stopped since
 */
public record MissChance(int perMille, ForecastGroup group, int cases) {

  static final int CERTAIN = 1_000;

  static final MissChance MISSED = new MissChance(CERTAIN, ForecastGroup.NONE, 0);
}
