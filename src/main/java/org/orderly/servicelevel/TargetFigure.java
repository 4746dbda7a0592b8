package org.orderly.servicelevel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many of the targets of one metric and priority were met in a period.
 *
 * @param service the key of the service
 * @param metric the word of the metric, such as {@code response}
 * @param priority the word of the priority; null where the target knows none
 * @param judged targets that were met or missed in the period
 * @param met those that were met
 */
public record TargetFigure(
    String service, String metric, @Nullable String priority, long judged, long met) {

  /** Per cent met, to one place; null where nothing was judged. */
  public @Nullable BigDecimal share() {
    return share(met, judged);
  }

  static @Nullable BigDecimal share(long met, long judged) {
    return judged == 0
        ? null
        : BigDecimal.valueOf(met)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(judged), 1, RoundingMode.HALF_UP);
  }
}
