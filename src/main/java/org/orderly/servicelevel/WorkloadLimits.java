package org.orderly.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Up to how much work the targets of an agreement are meant, in the periods of reports. */
@Component
class WorkloadLimits {

  private final AgreementsInForce agreements;
  private final Clock clock;

  WorkloadLimits(AgreementsInForce agreements, Clock clock) {
    this.agreements = agreements;
    this.clock = clock;
  }

  /**
   * How many records the scope may open in the period, by the agreement that holds at its end, or
   * now where it has not ended; null where nothing is agreed for one service and such periods.
   */
  @Nullable Long of(ServiceLevelScope scope, ReportPeriod period) {
    if (scope.service() == null) {
      return null;
    }
    Instant last = period.end().minusMillis(1);
    Instant now = clock.instant();
    List<OptionalLong> limits =
        agreements.of(scope.customer(), scope.service(), now.isBefore(last) ? now : last).stream()
            .filter(agreed -> agreed.terms().services().size() == 1)
            .flatMap(agreed -> agreed.terms().workloadLimits().stream())
            .map(limit -> limit.within(period))
            .toList();
    return limits.isEmpty() || limits.stream().anyMatch(OptionalLong::isEmpty)
        ? null
        : limits.stream().mapToLong(OptionalLong::getAsLong).sum();
  }
}
