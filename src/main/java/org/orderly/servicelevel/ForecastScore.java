package org.orderly.servicelevel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good forecasts were, tried on clocks that have stopped: the mean of the squared difference
 * between chance and outcome (Brier score), beside what the share of missed targets alone would
 * have scored. Less is better; none is perfect.
 *
 * @param splitAt what stopped before is the past of the shares; clocks that began from then on are
 *     forecast
 * @param past how many clocks had stopped before
 * @param tried how many clocks were forecast
 */
public record ForecastScore(
    Instant splitAt, int past, int tried, List<Line> lines, List<Tenth> tenths) {

  /**
   * The forecasts of one metric at one moment in the life of its clocks; scores in millionths.
   *
   * @param share the percent of the first target that had counted; null for all moments
   * @param forecasts how many clocks had not stopped by then, nor used up their target
   * @param missed how many of them missed their target in the end
   * @param forecast the score of the forecast, by what was known at each instant
   * @param fixed its score by what was known at the split
   * @param base the score of the share of missed targets in the past
   * @param baseThen the score of that share among the clocks that had counted as much of theirs
   */
  public record Line(
      ClockMetric metric,
      @Nullable Integer share,
      int forecasts,
      int missed,
      long forecast,
      long fixed,
      long base,
      long baseThen) {}

  /**
   * The forecasts within one tenth, beside what came of them.
   *
   * @param from per mille
   * @param foretold their mean, per mille
   * @param missed how many of them missed their target
   */
  public record Tenth(int from, int forecasts, int foretold, int missed) {}
}
