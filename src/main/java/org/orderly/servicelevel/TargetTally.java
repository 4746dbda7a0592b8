package org.orderly.servicelevel;

import org.jspecify.annotations.Nullable;

/**
 * How often a service level target was met.
 *
 * @param priority the priority's word that the target followed from
 * @param judged how many clocks were judged
 * @param met how many of them met their target
 */
public record TargetTally(ClockMetric metric, String priority, long judged, long met) {

  private static final int WHOLE = 1_000;

  /** How many missed it. */
  public long missed() {
    return judged - met;
  }

  /** How many of a thousand met it; null where none was judged. */
  public @Nullable Integer perMille() {
    return perMille(met, judged);
  }

  /** Rounded down: a thousand means all of them. */
  static @Nullable Integer perMille(long part, long whole) {
    return whole == 0 ? null : (int) (part * WHOLE / whole);
  }
}
