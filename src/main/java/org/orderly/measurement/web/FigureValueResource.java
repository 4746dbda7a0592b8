package org.orderly.measurement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.FigureDefinition;
import org.orderly.kernel.FigureDefinition.Verdict;
import org.orderly.kernel.FigureValue;
import org.orderly.kernel.FigureValue.Average;
import org.orderly.kernel.FigureValue.Count;
import org.orderly.kernel.FigureValue.Part;
import org.orderly.kernel.FigureValue.Share;
import org.orderly.kernel.FigureValue.Times;

/**
 * What a figure comes to, over HTTP. Without an amount there was nothing to count.
 *
 * @param amount in the unit, to two places: per cent, so many for each record, a count, or the
 *     seconds of the median
 * @param part of a share, how many of those counted
 * @param sum of an average, over all those counted
 * @param median as ISO 8601 writes a duration, like the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureValueResource(
    long counted,
    @Nullable BigDecimal amount,
    @Nullable Long part,
    @Nullable Long sum,
    @Nullable Duration median,
    @Nullable Duration ninetieth,
    @Nullable Duration mean,
    @Nullable List<Part> parts,
    Verdict verdict) {

  private static final int PLACES = 2;

  static FigureValueResource of(FigureDefinition figure, FigureValue value) {
    Times times = value instanceof Times some ? some : null;
    return new FigureValueResource(
        value.counted(),
        value.amount().map(FigureValueResource::rounded).orElse(null),
        value instanceof Share share ? share.part() : null,
        value instanceof Average average ? average.sum() : null,
        times == null ? null : times.median(),
        times == null ? null : times.ninetieth(),
        times == null ? null : times.mean(),
        value instanceof Count count && !count.parts().isEmpty() ? count.parts() : null,
        figure.judge(value));
  }

  private static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(PLACES, RoundingMode.HALF_UP);
  }
}
