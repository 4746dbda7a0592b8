package org.orderly.servicelevel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.ForecastScore.Line;
import org.orderly.servicelevel.ForecastScore.Tenth;

/** Adds up what forecasts foretold and what came of them. */
final class ForecastTally {

  private static final int TENTHS = 10;

  private final Map<ClockMetric, Map<Integer, Sums>> moments = new EnumMap<>(ClockMetric.class);
  private final Map<ClockMetric, Sums> metrics = new EnumMap<>(ClockMetric.class);
  private final Map<Integer, Sums> tenths = new TreeMap<>();

  /**
   * The chances that the ways to forecast gave one clock at one moment, per mille.
   *
   * @param base the share of the past
   */
  record Chances(int forecast, int fixed, int base, int baseThen) {}

  void add(ClockMetric metric, int share, Chances chances, boolean missed) {
    moments
        .computeIfAbsent(metric, none -> new TreeMap<>())
        .computeIfAbsent(share, none -> new Sums())
        .add(chances, missed);
    metrics.computeIfAbsent(metric, none -> new Sums()).add(chances, missed);
    int tenth = Math.min(TENTHS - 1, chances.forecast() * TENTHS / MissChance.CERTAIN);
    tenths.computeIfAbsent(tenth, none -> new Sums()).add(chances, missed);
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    moments.forEach(
        (metric, shares) -> {
          shares.forEach((share, sums) -> lines.add(sums.line(metric, share)));
          lines.add(metrics.getOrDefault(metric, new Sums()).line(metric, null));
        });
    return lines;
  }

  List<Tenth> tenths() {
    return tenths.entrySet().stream()
        .map(entry -> entry.getValue().tenth(entry.getKey() * MissChance.CERTAIN / TENTHS))
        .toList();
  }

  private static final class Sums {

    private int count;
    private int missed;
    private long foretold;
    private long forecast;
    private long fixed;
    private long base;
    private long baseThen;

    void add(Chances chances, boolean outcome) {
      count++;
      missed += outcome ? 1 : 0;
      foretold += chances.forecast();
      forecast += square(chances.forecast(), outcome);
      fixed += square(chances.fixed(), outcome);
      base += square(chances.base(), outcome);
      baseThen += square(chances.baseThen(), outcome);
    }

    private static long square(int perMille, boolean outcome) {
      long difference = perMille - (outcome ? MissChance.CERTAIN : 0);
      return difference * difference;
    }

    Line line(ClockMetric metric, @Nullable Integer share) {
      return new Line(
          metric,
          share,
          count,
          missed,
          forecast / count,
          fixed / count,
          base / count,
          baseThen / count);
    }

    Tenth tenth(int from) {
      return new Tenth(from, count, Math.toIntExact(foretold / count), missed);
    }
  }
}
