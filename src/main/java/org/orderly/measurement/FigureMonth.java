package org.orderly.measurement;

import java.time.YearMonth;
import org.orderly.kernel.FigurePeriod;
import org.orderly.kernel.FigureValue;

/**
 * What a figure came to in a month.
 *
 * @param period the month in the zone of who asked
 */
public record FigureMonth(YearMonth month, FigurePeriod period, FigureValue value) {}
