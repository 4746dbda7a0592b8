package org.orderly.servicelevel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clocks that have stopped, by which those that run are forecast: of the clocks that had
 * counted as much without having stopped, the share that went on to miss the target.
 *
 * <p>The share among clocks of the same service and priority is drawn towards that of the priority,
 * and this towards that of all, as if a few more cases had gone as the wider group went; so a small
 * number says little, and nothing is impossible or certain because it has not happened yet.
 */
final class PastClocks {

  /** The most clocks that a group has: those that stopped last. */
  static final int MOST = 2_000;

  /** As many cases as the wider group weighs; a group with fewer is not named. */
  static final int ENOUGH = 10;

  /** As many cases as the guess of one half weighs, where nothing else is known. */
  private static final int GUESS = 2;

  private final Map<Group, PastTimes> groups = new HashMap<>();

  private record Group(ClockMetric metric, @Nullable String service, @Nullable String priority) {}

  private PastClocks() {}

  /**
   * Groups the clocks.
   *
   * @param finished those that stopped last come first
   */
  static PastClocks of(List<FinishedClock> finished) {
    Map<Group, Times> times = new HashMap<>();
    for (FinishedClock clock : finished) {
      for (Group group : groups(clock.metric(), clock.service(), clock.priority())) {
        times.computeIfAbsent(group, none -> new Times()).add(clock.time().millis());
      }
    }
    PastClocks past = new PastClocks();
    times.forEach((group, collected) -> past.groups.put(group, collected.sorted()));
    return past;
  }

  /** The widest first; a clock whose service is not known belongs to no service's group. */
  private static List<Group> groups(ClockMetric metric, @Nullable String service, String priority) {
    Group all = new Group(metric, null, null);
    Group same = new Group(metric, null, priority);
    return service == null
        ? List.of(all, same)
        : List.of(all, same, new Group(metric, service, priority));
  }

  /**
   * The chance that a clock misses its target that has not stopped yet. It never falls while the
   * clock counts on, and a longer target never raises it.
   *
   * @param elapsed what it has counted
   */
  MissChance chance(
      ClockMetric metric,
      @Nullable String service,
      String priority,
      WorkingTime elapsed,
      WorkingTime target) {
    if (elapsed.compareTo(target) > 0) {
      return MissChance.MISSED;
    }
    Share share = new Share(1, 2);
    ForecastGroup named = ForecastGroup.NONE;
    int cases = 0;
    int weight = GUESS;
    for (Group group : groups(metric, service, priority)) {
      PastTimes times = groups.getOrDefault(group, PastTimes.NONE);
      int lasted = times.atLeast(elapsed);
      share = share.after(times.longerThan(target), lasted, weight);
      weight = ENOUGH;
      if (lasted >= ENOUGH || lasted > 0 && group.priority() == null) {
        named = name(group);
        cases = lasted;
      }
    }
    return new MissChance(share.perMille(), named, cases);
  }

  private static ForecastGroup name(Group group) {
    if (group.service() != null) {
      return ForecastGroup.SERVICE;
    }
    return group.priority() != null ? ForecastGroup.PRIORITY : ForecastGroup.ALL;
  }

  /**
   * A share as an exact fraction: with three groups of at most {@link #MOST} it stays far within
   * its type.
   */
  private record Share(long part, long whole) {

    /** The share of the missed among the cases and as many more as weigh, which go as this one. */
    Share after(int missed, int cases, int weight) {
      return new Share(missed * whole + weight * part, (cases + weight) * whole);
    }

    int perMille() {
      long rounded = (2 * MissChance.CERTAIN * part + whole) / (2 * whole);
      return (int) Math.max(1, Math.min(MissChance.CERTAIN - 1, rounded));
    }
  }

  private static final class Times {

    private long[] millis = new long[8];
    private int count;

    void add(long time) {
      if (count == MOST) {
        return;
      }
      if (count == millis.length) {
        millis = Arrays.copyOf(millis, 2 * count);
      }
      millis[count++] = time;
    }

    PastTimes sorted() {
      return PastTimes.of(Arrays.copyOf(millis, count));
    }
  }
}
