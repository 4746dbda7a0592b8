package org.orderly.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.OpenedRecords;
import org.springframework.stereotype.Component;

/** Up to how much work the targets of an agreement are meant, in the periods of reports. */
@Component
class WorkloadLimits {

  private final AgreementsInForce agreements;
  private final Set<String> counted;
  private final Clock clock;

  WorkloadLimits(AgreementsInForce agreements, List<OpenedRecords> counters, Clock clock) {
    this.agreements = agreements;
    this.counted =
        counters.stream().map(WorkloadManagement::recordType).collect(Collectors.toSet());
    this.clock = clock;
  }

  /**
   * How many records the scope may open in the period, by the agreement that holds at its end, or
   * now where it has not ended. What is counted of a period is every kind of record, and of all
   * customers where none is named; so null where nothing is agreed for one service and such
   * periods, where some kind has no limit, and where several parties have agreements of their own.
   */
  @Nullable Long of(ServiceLevelScope scope, ReportPeriod period) {
    String service = scope.service();
    if (service == null) {
      return null;
    }
    Instant last = period.end().minusMillis(1);
    Instant now = clock.instant();
    if (scope.customer() == null && agreements.ofCustomers(service, period.begin(), last)) {
      return null;
    }
    List<OptionalLong> limits =
        agreements.of(scope.customer(), service, now.isBefore(last) ? now : last).stream()
            .filter(agreed -> agreed.terms().services().size() == 1)
            .flatMap(agreed -> agreed.terms().workloadLimits().stream())
            .filter(limit -> counted.contains(limit.recordType()))
            .map(limit -> limit.within(period))
            .filter(OptionalLong::isPresent)
            .toList();
    return limits.isEmpty() || limits.size() < counted.size()
        ? null
        : limits.stream().mapToLong(OptionalLong::getAsLong).sum();
  }
}
