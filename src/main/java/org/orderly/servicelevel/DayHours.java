package org.orderly.servicelevel;

import java.util.Arrays;
import java.util.List;

/**
 * The working hours of one day by its wall clock, in milliseconds since its midnight.
 *
 * @param opens in order
 * @param closes of each interval, not after the next one opens
 * @param total of all intervals
 */
record DayHours(long[] opens, long[] closes, long total) {

  static DayHours of(List<WorkingInterval> intervals) {
    long[] opens = intervals.stream().mapToLong(WorkingInterval::opens).sorted().toArray();
    long[] closes = intervals.stream().mapToLong(WorkingInterval::closes).sorted().toArray();
    return new DayHours(opens, closes, Arrays.stream(closes).sum() - Arrays.stream(opens).sum());
  }

  /** What has been counted by then. */
  long until(long time) {
    long sum = 0;
    for (int i = 0; i < opens.length && opens[i] < time; i++) {
      sum += Math.min(time, closes[i]) - opens[i];
    }
    return sum;
  }

  /**
   * When so much has been counted, at the earliest.
   *
   * @param time more than none, and not more than the day has
   */
  long reach(long time) {
    long left = time;
    int interval = 0;
    while (left > closes[interval] - opens[interval]) {
      left -= closes[interval] - opens[interval];
      interval++;
    }
    return opens[interval] + left;
  }
}
