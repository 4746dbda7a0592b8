package org.orderly.servicelevel;

import java.util.OptionalLong;

/**
 * Up to how many records the targets of an agreement are meant for (8.3.3).
 *
 * @param recordType the kind of record, such as {@code incident}
 * @param most 1 or more
 */
public record WorkloadLimit(String recordType, int most, WorkloadPeriod per) {

  /** The limit of a report's period; empty where that is not some whole number of its own. */
  OptionalLong within(ReportPeriod period) {
    int months = per.months();
    return months == 0 || period.months() % months != 0
        ? OptionalLong.empty()
        : OptionalLong.of((long) most * (period.months() / months));
  }
}
