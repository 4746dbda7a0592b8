package org.orderly.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was reported of an incident, as it was told; never changes. */
@Embeddable
record ReportedFacts(
    String title,
    @Nullable String description,
    @Column(name = "service_key") String service,
    String caller,
    @Nullable String onBehalfOf,
    @Nullable String customer,
    @Enumerated(EnumType.STRING) Source source,
    @Nullable Instant deadline,
    @Nullable Instant occurredAt,
    Instant openedAt) {

  static ReportedFacts of(
      IncidentReport report, String caller, @Nullable String customer, Instant now) {
    return new ReportedFacts(
        report.title(),
        report.description(),
        report.service(),
        caller,
        report.onBehalfOf(),
        customer,
        report.source() == null ? Source.API : report.source(),
        report.deadline(),
        report.occurredAt(),
        now);
  }
}
