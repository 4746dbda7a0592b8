package org.orderly.servicelevel.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Words;
import org.orderly.servicelevel.ReportOrder;
import org.orderly.servicelevel.ReportPeriod.Length;
import org.orderly.servicelevel.ServiceLevelScope;

/**
 * A report to be scheduled, as it is sent.
 *
 * @param customer the key of a customer; all where it is left out
 * @param service the key of a service; all where it is left out
 * @param every month, quarter, half-year or year
 * @param daysAfter how many days after a period its report is due; 2 where it is left out
 * @param recipients keys or addresses of people in the directory
 */
record ReportScheduleRequest(
    @Nullable String customer,
    @Nullable String service,
    @Nullable String purpose,
    @Nullable String every,
    @Nullable Integer daysAfter,
    @Nullable List<@Nullable String> recipients) {

  private static final int DAYS = 2;

  /**
   * The order meant.
   *
   * @throws RuleViolation ITSM-KRN-001 for another word than one of the lengths
   */
  ReportOrder order(ZoneId zone) {
    return new ReportOrder(
        new ServiceLevelScope(given(customer), given(service)),
        Objects.requireNonNullElse(purpose, "").strip(),
        Objects.requireNonNullElse(Words.read(Length.class, "every", every), Length.MONTH),
        Objects.requireNonNullElse(daysAfter, DAYS),
        zone,
        Objects.requireNonNullElse(recipients, List.<@Nullable String>of()).stream()
            .map(ReportScheduleRequest::given)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList());
  }

  private static @Nullable String given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
