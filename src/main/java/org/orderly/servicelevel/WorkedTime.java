package org.orderly.servicelevel;

/**
 * Counts working time: each instant at which the wall clock shows working hours, so an hour that it
 * shows twice counts twice, and one that it leaves out counts not at all.
 */
final class WorkedTime implements Measure {

  private final WallClock clock;
  private final WallClockHours hours;

  /**
   * What the hours of the wall clock differ from what was counted, after so many of its changes.
   */
  private final long[] carried;

  /** What had been counted at each change. */
  private final long[] counted;

  WorkedTime(WallClock clock, WallClockHours hours) {
    this.clock = clock;
    this.hours = hours;
    this.carried = new long[clock.changes() + 1];
    this.counted = new long[clock.changes()];
    for (int n = 0; n < clock.changes(); n++) {
      counted[n] = carried[n] + hours.until(clock.change(n) + clock.ahead(n));
      carried[n + 1] = counted[n] - hours.until(clock.change(n) + clock.ahead(n + 1));
    }
  }

  @Override
  public long until(long at) {
    int changes = clock.changesBy(at);
    return carried[changes] + hours.until(at + clock.ahead(changes));
  }

  @Override
  public long reach(long sum) {
    int changes = WallClock.firstNotBefore(counted, sum);
    long wall = hours.reach(sum - carried[changes]);
    return wall == WallClockHours.NEVER ? wall : wall - clock.ahead(changes);
  }

  @Override
  public long opening(long at) {
    long first = reach(until(at) + 1);
    return first == WallClockHours.NEVER ? first : first - 1;
  }
}
