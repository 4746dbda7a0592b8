package org.orderly.servicelevel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How many records were opened under an agreement in a period, beside its limit (8.3.3).
 *
 * @param from the first day of the period
 * @param to the last day of the period
 * @param counted records opened so far
 */
public record Workload(WorkloadLimit limit, LocalDate from, LocalDate to, long counted) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** How much of the limit is used up, in per cent to one place; over 100 where it is exceeded. */
  public BigDecimal share() {
    return BigDecimal.valueOf(counted)
        .multiply(WHOLE)
        .divide(BigDecimal.valueOf(limit.most()), 1, RoundingMode.HALF_UP);
  }
}
