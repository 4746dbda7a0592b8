package org.orderly.incident.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.Escalation;
import org.orderly.incident.IncidentView;
import org.orderly.incident.MajorIncidentRoles;
import org.orderly.incident.MajorIncidentState;
import org.orderly.incident.MajorIncidentView;
import org.orderly.incident.SurroundingsView;

/**
 * What staff alone are told of an incident.
 *
 * @param priorityByHand whether an incident manager set the priority against the table
 * @param reassignmentCount how often it went from one group to another
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentStaffResource(
    @Nullable String assignmentGroup,
    @Nullable String assignee,
    int reassignmentCount,
    boolean priorityByHand,
    @Nullable Escalated escalation,
    @Nullable Major major) {

  /**
   * The latest escalation by a service clock.
   *
   * @param level per cent of the target that was used up
   * @param clock which clock it was
   */
  record Escalated(int level, Instant since, String clock) {

    static @Nullable Escalated of(@Nullable Escalation latest) {
      return latest == null ? null : new Escalated(latest.share(), latest.at(), latest.metric());
    }
  }

  /** Where its latest major incident stands; all of it is at {@code /major}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Major(
      MajorIncidentState state,
      Instant decisionDue,
      @Nullable String bridge,
      @Nullable MajorIncidentRoles roles,
      @Nullable Instant internalUpdateDue,
      @Nullable Instant customerUpdateDue,
      @Nullable Instant reviewDue) {

    static @Nullable Major of(@Nullable MajorIncidentView latest) {
      return latest == null
          ? null
          : new Major(
              latest.state(),
              latest.decisionDue(),
              latest.bridge(),
              latest.roles(),
              latest.internalUpdateDue(),
              latest.customerUpdateDue(),
              latest.reviewDue());
    }
  }

  static @Nullable IncidentStaffResource of(IncidentView incident, SurroundingsView around) {
    return around.staff()
        ? new IncidentStaffResource(
            incident.assignmentGroup(),
            incident.assignee(),
            incident.reassignmentCount(),
            incident.priorityByHand(),
            Escalated.of(incident.escalation()),
            Major.of(around.major()))
        : null;
  }
}
