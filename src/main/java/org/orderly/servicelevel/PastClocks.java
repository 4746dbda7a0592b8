package org.orderly.servicelevel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clocks by which those that run are forecast: of the clocks that had counted as much without
 * having stopped, the share that went on to miss the target (ADR 0058).
 *
 * <p>The share among clocks of the same service and priority is drawn towards that of the priority,
 * and this towards that of all, as if a few more cases had gone as the wider group went; so a small
 * number says little, and nothing is impossible or certain because it has not happened yet. Cases
 * of which the end is not known go from there on as the wider group went, too.
 */
final class PastClocks {

  /** The most clocks that a group has of those that have stopped, and of those that run. */
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
   * @param clocks those come first that are to be kept where a group has too many
   */
  static PastClocks of(List<PastClock> clocks) {
    Map<Group, Collected> collected = new HashMap<>();
    for (PastClock clock : clocks) {
      for (Group group : groups(clock.metric(), clock.service(), clock.priority())) {
        collected.computeIfAbsent(group, none -> new Collected()).add(clock);
      }
    }
    PastClocks past = new PastClocks();
    collected.forEach((group, times) -> past.groups.put(group, times.times()));
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
    List<Group> widestFirst = groups(metric, service, priority);
    ForecastGroup named = ForecastGroup.NONE;
    int cases = 0;
    for (Group group : widestFirst) {
      PastTimes times = times(group);
      int alike = times.cases(elapsed);
      if (alike >= (group.priority() == null ? 1 : ENOUGH) && tells(times, elapsed, target)) {
        named = name(group);
        cases = alike;
      }
    }
    return new MissChance(perMille(share(widestFirst, elapsed, target)), named, cases);
  }

  private PastTimes times(Group group) {
    return groups.getOrDefault(group, PastTimes.NONE);
  }

  /**
   * The share of the missed in millionths, by the last of the groups and, of those of which it does
   * not know and as many more as weigh, by those before it.
   */
  private long share(List<Group> widestFirst, WorkingTime elapsed, WorkingTime target) {
    int last = widestFirst.size() - 1;
    if (last < 0) {
      return PastTimes.ONE / 2;
    }
    List<Group> wider = widestFirst.subList(0, last);
    PastTimes times = times(widestFirst.get(last));
    long more = PastTimes.ONE * (last == 0 ? GUESS : ENOUGH);
    long missed = times.longerThan(target) * PastTimes.ONE + more * share(wider, elapsed, target);
    long unknown = times.unknown(target);
    if (unknown > 0) {
      missed += unknown * share(wider, times.seen(elapsed), target);
    }
    return missed / (times.atLeast(elapsed) + more);
  }

  private static boolean tells(PastTimes times, WorkingTime elapsed, WorkingTime target) {
    return 2 * times.unknown(target) < times.atLeast(elapsed);
  }

  private static ForecastGroup name(Group group) {
    if (group.service() != null) {
      return ForecastGroup.SERVICE;
    }
    return group.priority() != null ? ForecastGroup.PRIORITY : ForecastGroup.ALL;
  }

  private static int perMille(long share) {
    long unit = PastTimes.ONE / MissChance.CERTAIN;
    long rounded = (share + unit / 2) / unit;
    return (int) Math.max(1, Math.min(MissChance.CERTAIN - 1, rounded));
  }

  /** The times of one group while it is collected. */
  private static final class Collected {

    private final Times stopped = new Times();
    private final Times running = new Times();

    void add(PastClock clock) {
      (clock.stopped() ? stopped : running).add(clock.time().millis());
    }

    PastTimes times() {
      return PastTimes.of(stopped.all(), running.all());
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

    long[] all() {
      return Arrays.copyOf(millis, count);
    }
  }
}
