package org.orderly.incident;

import java.time.Instant;
import java.util.Map;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;

/** Somebody reported an incident. */
public record IncidentReported(Actor actor, Instant at, IncidentView incident)
    implements RecordEvent {

  @Override
  public RecordNumber number() {
    return incident.number();
  }

  @Override
  public Map<String, Object> facts() {
    return Facts.of(
        "state", incident.state(),
        "service", incident.service(),
        "caller", incident.caller(),
        "onBehalfOf", incident.onBehalfOf(),
        "assignmentGroup", incident.assignmentGroup(),
        "source", incident.source(),
        "scope", incident.classification().scope(),
        "workStoppage", incident.classification().workStoppage(),
        "workaround", incident.classification().workaround(),
        "securityFlag", incident.securityFlag(),
        "deadline", incident.deadline(),
        "occurredAt", incident.occurredAt());
  }

  @Override
  public Map<String, String> texts() {
    return Map.of(
        "title",
        incident.title(),
        "description",
        incident.description() == null ? "" : incident.description());
  }
}
