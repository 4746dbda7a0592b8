package org.orderly.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
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
    @Convert(converter = ItemNames.class) List<String> affectedItems,
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
        List.copyOf(report.affectedItems()),
        report.deadline(),
        report.occurredAt(),
        now);
  }
}
