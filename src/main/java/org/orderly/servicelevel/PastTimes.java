package org.orderly.servicelevel;

import java.util.Arrays;

/**
 * How long the clocks of one group lasted. Of one that has not stopped it is only known that it
 * lasts longer than it has counted; so it counts as those did that had counted as much and of which
 * more is known (the product-limit estimate of Kaplan and Meier, as counts). Where all have stopped
 * these are plain counts.
 */
final class PastTimes {

  /** Counts are in millionths of a clock. */
  static final long ONE = 1_000_000;

  static final PastTimes NONE = of(new long[0], new long[0]);

  /** When clocks stopped, in order, and how many lasted longer than each. */
  private final long[] stops;

  private final long[] after;
  private final long all;
  private final long longest;

  private PastTimes(long[] stops, long[] running) {
    this.stops = stops;
    this.after = new long[stops.length];
    this.all = (stops.length + running.length) * ONE;
    this.longest = Math.max(last(stops), last(running));
    long left = all;
    for (int place = 0; place < stops.length; place++) {
      left -= left / (stops.length - place + notBelow(running, stops[place]));
      after[place] = left;
    }
  }

  /**
   * The times of a group, in milliseconds.
   *
   * @param stopped what the clocks had counted when they stopped
   * @param running what the others have counted so far
   */
  static PastTimes of(long[] stopped, long[] running) {
    return new PastTimes(sorted(stopped), sorted(running));
  }

  private static long[] sorted(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static long last(long[] sorted) {
    return sorted.length == 0 ? -1 : sorted[sorted.length - 1];
  }

  /** How many lasted this long or longer. */
  long atLeast(WorkingTime elapsed) {
    return left(below(stops, elapsed.millis()));
  }

  /** How many certainly lasted longer: a target that is reached to the millisecond is met. */
  long longerThan(WorkingTime target) {
    return target.millis() < longest ? left(below(stops, target.millis() + 1)) : 0;
  }

  /** Of how many nobody knows whether they will last longer, since none has counted so much yet. */
  long unknown(WorkingTime target) {
    return target.millis() < longest ? 0 : left(stops.length);
  }

  /** What those have counted at least of which nobody knows more. */
  WorkingTime seen(WorkingTime elapsed) {
    return new WorkingTime(Math.max(elapsed.millis(), longest));
  }

  /** How many clocks had counted as much and have stopped since. */
  int cases(WorkingTime elapsed) {
    return notBelow(stops, elapsed.millis());
  }

  private long left(int stopped) {
    return stopped == 0 ? all : after[stopped - 1];
  }

  private static int notBelow(long[] sorted, long millis) {
    return sorted.length - below(sorted, millis);
  }

  private static int below(long[] sorted, long millis) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
