package org.orderly.incident.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.Assessment;
import org.orderly.incident.Classification;
import org.orderly.incident.CloseCode;
import org.orderly.incident.HoldReason;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentState;
import org.orderly.incident.IncidentView;
import org.orderly.incident.Priority;
import org.orderly.incident.ResolutionCode;
import org.orderly.incident.Source;
import org.orderly.incident.Urgency;

/** An incident over HTTP. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentResource(
    String number,
    String title,
    @Nullable String description,
    IncidentState state,
    @Nullable Priority priority,
    @Nullable Impact impact,
    @Nullable Urgency urgency,
    String service,
    String caller,
    @Nullable String onBehalfOf,
    List<String> affectedItems,
    Source source,
    Classification classification,
    @Nullable Instant deadline,
    @Nullable Instant occurredAt,
    Instant openedAt,
    @Nullable String assignmentGroup,
    @Nullable String assignee,
    @Nullable HoldReason holdReason,
    @Nullable Instant holdUntil,
    @Nullable ResolutionCode resolutionCode,
    @Nullable String resolutionText,
    @Nullable Instant resolvedAt,
    @Nullable Instant confirmationDue,
    int reopenCount,
    @Nullable CloseCode closeCode,
    @Nullable Instant closedAt,
    List<Object> clocks,
    Map<String, String> links) {

  static IncidentResource of(IncidentView incident) {
    Assessment assessment = incident.assessment();
    String self = "/api/incidents/" + incident.number();
    return new IncidentResource(
        incident.number().value(),
        incident.title(),
        incident.description(),
        incident.state(),
        assessment == null ? null : assessment.priority(),
        assessment == null ? null : assessment.impact(),
        assessment == null ? null : assessment.urgency(),
        incident.service(),
        incident.caller(),
        incident.onBehalfOf(),
        incident.affectedItems(),
        incident.source(),
        incident.classification(),
        incident.deadline(),
        incident.occurredAt(),
        incident.openedAt(),
        incident.assignmentGroup(),
        incident.assignee(),
        incident.hold() == null ? null : incident.hold().reason(),
        incident.hold() == null ? null : incident.hold().until(),
        incident.resolution() == null ? null : incident.resolution().code(),
        incident.resolution() == null ? null : incident.resolution().text(),
        incident.resolution() == null ? null : incident.resolution().resolvedAt(),
        incident.resolution() == null ? null : incident.resolution().confirmationDue(),
        incident.reopenCount(),
        incident.closeCode(),
        incident.closedAt(),
        List.of(),
        Map.of("self", self, "journal", self + "/journal"));
  }
}
