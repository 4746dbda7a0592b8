package org.orderly.servicelevel.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.orderly.servicelevel.Workload;
import org.orderly.servicelevel.WorkloadPeriod;

/**
 * A workload over HTTP.
 *
 * @param share counted of the limit, in per cent
 */
record WorkloadResource(
    String recordType,
    WorkloadPeriod per,
    LocalDate from,
    LocalDate to,
    int limit,
    long counted,
    BigDecimal share) {

  static WorkloadResource of(Workload workload) {
    return new WorkloadResource(
        workload.limit().recordType(),
        workload.limit().per(),
        workload.from(),
        workload.to(),
        workload.limit().most(),
        workload.counted(),
        workload.share());
  }
}
