package org.orderly.servicelevel;

import java.util.Arrays;

/** What the clocks of one group had counted when they stopped, the shortest time first. */
final class PastTimes {

  static final PastTimes NONE = new PastTimes(new long[0]);

  private final long[] sorted;

  private PastTimes(long[] sorted) {
    this.sorted = sorted;
  }

  static PastTimes of(long... millis) {
    long[] sorted = millis.clone();
    Arrays.sort(sorted);
    return new PastTimes(sorted);
  }

  /** How many had counted this much or more: all that had not stopped before. */
  int atLeast(WorkingTime elapsed) {
    return sorted.length - below(elapsed.millis());
  }

  /** How many had counted more: a target that is reached to the millisecond is met. */
  int longerThan(WorkingTime target) {
    return sorted.length - below(target.millis() + 1);
  }

  private int below(long millis) {
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
