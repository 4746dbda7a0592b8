package org.orderly.servicelevel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many records were opened in a time, beside the limit up to which targets are meant (8.3.3).
 *
 * @param recordType the kind of record, such as {@code incident}
 * @param from the first day
 * @param to the last day
 * @param limit the most that was agreed on; null where no limit was
 */
public record WorkloadFigure(
    String recordType, LocalDate from, LocalDate to, long counted, @Nullable Long limit) {

  /** Whether there were more than agreed on. */
  public boolean exceeded() {
    return limit != null && counted > limit;
  }
}
