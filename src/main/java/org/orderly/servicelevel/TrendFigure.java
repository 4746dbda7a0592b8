package org.orderly.servicelevel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many targets of all priorities were met in one of the periods that a trend is made of.
 *
 * @param metric the word of the metric
 * @param from the first day
 * @param to the last day
 */
public record TrendFigure(String metric, LocalDate from, LocalDate to, long judged, long met) {

  /** Per cent met, to one place; null where nothing was judged. */
  public @Nullable BigDecimal share() {
    return TargetFigure.share(met, judged);
  }
}
