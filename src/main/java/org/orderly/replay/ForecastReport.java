package org.orderly.replay;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.orderly.servicelevel.ForecastScore;
import org.orderly.servicelevel.ForecastScore.Line;
import org.orderly.servicelevel.ForecastScore.Tenth;

/** What is printed of how good forecasts of missed targets would have been. */
final class ForecastReport {

  /** Percent of the clocks by which the others are judged. */
  static final int SPLIT = 70;

  private static final int MILLIONTHS = 6;
  private static final int PER_MILLE = 3;
  private static final String HEADING = "%-28s %9s %7s %9s %9s %9s %9s%n";
  private static final String ROW = "%-28s %,9d %7s %9s %9s %9s %9s%n";

  private final PrintStream out;

  ForecastReport(PrintStream out) {
    this.out = out;
  }

  void print(ForecastScore score) {
    out.printf(
        "%nForecasts of missed targets: of %,d clocks that began from %s on, by what was known"
            + " at each instant; %,d had stopped before. Brier scores, less is better.%n%n",
        score.tried(), score.splitAt(), score.past());
    out.printf(HEADING, "", "forecasts", "missed", "forecast", "fixed", "base", "base then");
    score.lines().forEach(this::line);
    out.printf("%n%-28s %9s %9s %9s%n", "foretold", "forecasts", "mean", "missed");
    score.tenths().forEach(this::tenth);
  }

  private void line(Line line) {
    out.printf(
        ROW,
        line.metric().word() + (line.share() == null ? ", all" : ", at " + line.share() + " %"),
        line.forecasts(),
        share(line.missed(), line.forecasts()),
        score(line.forecast()),
        score(line.fixed()),
        score(line.base()),
        score(line.baseThen()));
  }

  private void tenth(Tenth tenth) {
    out.printf(
        "%-28s %,9d %9s %9s%n",
        BigDecimal.valueOf(tenth.from(), PER_MILLE).setScale(1, RoundingMode.DOWN) + " or more",
        tenth.forecasts(),
        BigDecimal.valueOf(tenth.foretold(), PER_MILLE),
        share(tenth.missed(), tenth.forecasts()));
  }

  private static BigDecimal share(int part, int whole) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(whole), PER_MILLE, RoundingMode.HALF_UP);
  }

  private static BigDecimal score(long millionths) {
    return BigDecimal.valueOf(millionths, MILLIONTHS).setScale(4, RoundingMode.HALF_UP);
  }
}
