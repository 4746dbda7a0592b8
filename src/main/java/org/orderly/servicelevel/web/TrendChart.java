package org.orderly.servicelevel.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.orderly.servicelevel.ClockMetric;
import org.orderly.servicelevel.ReportPeriod;
import org.orderly.servicelevel.ServiceLevelReport.Trend;
import org.orderly.servicelevel.TargetTally;

/**
 * How the shares of met targets went, drawn in whole pixels: a line for each metric that was
 * judged.
 *
 * @param base the share in per mille at which the axis begins
 * @param marks shares with a line across, lowest first
 */
record TrendChart(int width, int base, List<Line> lines, List<Mark> marks, List<Tick> ticks) {

  static final int HEIGHT = 240;
  static final int LEFT = 48;
  static final int RIGHT = 24;
  static final int TOP = 12;
  static final int BOTTOM = 32;

  private static final int WHOLE = 1_000;

  /** A metric's line: stretches without a gap, and a mark at each period. */
  record Line(ClockMetric metric, List<String> stretches, List<Point> points) {

    /** Its mark in the legend. */
    public String sample() {
      return new Point(14, 6).shape(metric);
    }
  }

  /** A share of one period. */
  record Point(int x, int y) {

    /** Its mark: each metric has a shape of its own, since not all people tell colours apart. */
    public String shape(ClockMetric metric) {
      return switch (metric) {
        case RESPONSE -> "M%d %d a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0".formatted(x - 4, y);
        case RESOLUTION -> "M%d %d h8 v8 h-8 z".formatted(x - 4, y - 4);
        case UPDATE -> "M%d %d l5 9 h-10 z".formatted(x, y - 5);
      };
    }
  }

  /** A share on the axis. */
  record Mark(int perMille, int y) {}

  /** A period on the axis. */
  record Tick(ReportPeriod period, int x) {}

  /**
   * Draws the trend.
   *
   * @param width in pixels
   * @param labels how many of the periods are named, at most
   */
  static TrendChart of(List<Trend> trend, int width, int labels) {
    int lowest =
        trend.stream()
            .flatMap(one -> Arrays.stream(ClockMetric.values()).map(one::of))
            .map(TargetTally::perMille)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .min()
            .orElse(0);
    int base = lowest >= 900 ? 900 : lowest >= 800 ? 800 : lowest >= 500 ? 500 : 0;
    int step = base == 900 ? 25 : base == 800 ? 50 : base == 500 ? 100 : 200;
    Plot plot = new Plot(width, base, trend.size());
    int every = (trend.size() + labels - 1) / labels;
    return new TrendChart(
        width,
        base,
        Arrays.stream(ClockMetric.values())
            .map(metric -> plot.line(metric, trend))
            .filter(line -> !line.points().isEmpty())
            .toList(),
        IntStream.iterate(base, share -> share <= WHOLE, share -> share + step)
            .mapToObj(share -> new Mark(share, plot.y(share)))
            .toList(),
        IntStream.range(0, trend.size())
            .filter(i -> (trend.size() - 1 - i) % every == 0)
            .mapToObj(i -> new Tick(trend.get(i).period(), plot.x(i)))
            .toList());
  }

  /** Whether the axis begins above nothing. */
  public boolean cut() {
    return base > 0;
  }

  /** Where the plot ends. */
  public int right() {
    return width - RIGHT;
  }

  private record Plot(int width, int base, int periods) {

    int x(int period) {
      return LEFT + 12 + (width - LEFT - RIGHT - 12) * period / (periods - 1);
    }

    int y(int perMille) {
      return TOP + (HEIGHT - TOP - BOTTOM) * (WHOLE - perMille) / (WHOLE - base);
    }

    Line line(ClockMetric metric, List<Trend> trend) {
      List<Point> points = new ArrayList<>();
      List<String> stretches = new ArrayList<>();
      StringBuilder stretch = new StringBuilder();
      for (int i = 0; i < trend.size(); i++) {
        Integer share = trend.get(i).of(metric).perMille();
        if (share == null) {
          end(stretch, stretches);
        } else {
          Point point = new Point(x(i), y(share));
          points.add(point);
          stretch.append(point.x()).append(',').append(point.y()).append(' ');
        }
      }
      end(stretch, stretches);
      return new Line(metric, stretches, points);
    }

    private static void end(StringBuilder stretch, List<String> stretches) {
      if (!stretch.isEmpty()) {
        stretches.add(stretch.toString().strip());
        stretch.setLength(0);
      }
    }
  }
}
