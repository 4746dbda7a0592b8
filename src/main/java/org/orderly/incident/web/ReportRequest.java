package org.orderly.incident.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.IncidentReport;
import org.orderly.incident.Scope;
import org.orderly.incident.Source;
import org.orderly.incident.WorkStoppage;
import org.orderly.incident.Workaround;

/** The body of {@code POST /api/incidents}; what is left out is unknown. */
record ReportRequest(
    @Nullable String title,
    @Nullable String description,
    @Nullable String service,
    @Nullable String caller,
    @Nullable String onBehalfOf,
    @Nullable List<@Nullable String> affectedItems,
    @Nullable Scope scope,
    @Nullable WorkStoppage workStoppage,
    @Nullable Workaround workaround,
    @Nullable Instant deadline,
    @Nullable Instant occurredAt,
    @Nullable String category,
    @Nullable String subcategory,
    @Nullable Source source,
    @Nullable Boolean securityFlag) {

  IncidentReport report() {
    return new IncidentReport(
        Objects.requireNonNullElse(title, ""),
        description,
        Objects.requireNonNullElse(service, ""),
        caller,
        onBehalfOf,
        items(),
        scope,
        workStoppage,
        workaround,
        deadline,
        occurredAt,
        category,
        subcategory,
        Objects.requireNonNullElse(source, Source.API),
        Boolean.TRUE.equals(securityFlag),
        null,
        null);
  }

  private List<String> items() {
    return affectedItems == null
        ? List.of()
        : affectedItems.stream().map(item -> Objects.requireNonNullElse(item, "")).toList();
  }
}
