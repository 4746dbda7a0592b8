package org.orderly.cmdb;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of what was checked is right.
 *
 * @param right 0 or more, not more than were checked
 * @param checked values and relations that were compared, 0 or more
 */
public record Accuracy(long right, long checked) {

  private static final int ALL = 100;

  /**
   * Checks the part.
   *
   * @throws IllegalArgumentException where it is not a part of the whole
   */
  public Accuracy {
    if (right < 0 || right > checked) {
      throw new IllegalArgumentException(right + " of " + checked);
    }
  }

  /** Whether so many per cent or more are right; so it is where nothing was checked. */
  public boolean reaches(int percent) {
    return right * ALL >= (long) percent * checked;
  }

  /** Per cent, rounded down to a tenth so that what is below a threshold reads so. */
  public Optional<BigDecimal> percent() {
    return checked == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(right * ALL)
                .divide(BigDecimal.valueOf(checked), 1, RoundingMode.DOWN));
  }
}
