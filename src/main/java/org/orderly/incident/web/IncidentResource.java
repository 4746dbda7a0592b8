package org.orderly.incident.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.TaskView;
import org.orderly.incident.Assessment;
import org.orderly.incident.Classification;
import org.orderly.incident.CloseCode;
import org.orderly.incident.Hold;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentState;
import org.orderly.incident.IncidentView;
import org.orderly.incident.OfferedStep;
import org.orderly.incident.Priority;
import org.orderly.incident.Resolution;
import org.orderly.incident.Source;
import org.orderly.incident.SurroundingsView;
import org.orderly.incident.Urgency;
import org.orderly.servicelevel.ClockView;

/**
 * An incident over HTTP.
 *
 * @param customer the key of the customer that it concerns
 * @param staff what staff alone are told, at the same level as the rest
 * @param family the records that belong to it, at the same level as the rest
 * @param watchers the keys of those who follow it, as far as the reader is told of them
 * @param disturbance the number of the major incident that it is part of, where the reader may not
 *     see that
 * @param clocks its service clocks; none before the priority is decided
 * @param activities what people have to do on it at the moment
 * @param steps what the reader may do with it beside the activities
 */
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
    @Nullable String customer,
    boolean securityFlag,
    List<String> affectedItems,
    Source source,
    Classification classification,
    @Nullable Instant deadline,
    @Nullable Instant occurredAt,
    Instant openedAt,
    @JsonUnwrapped @Nullable IncidentStaffResource staff,
    @Nullable Hold hold,
    @Nullable Resolution resolution,
    int reopenCount,
    @Nullable CloseCode closeCode,
    @Nullable Instant closedAt,
    @JsonUnwrapped IncidentFamilyResource family,
    List<String> watchers,
    boolean watching,
    @Nullable String disturbance,
    List<ClockView> clocks,
    List<Activity> activities,
    List<OfferedStep> steps,
    Links links) {

  /**
   * Something that people have to do.
   *
   * @param id the task at {@code /api/tasks}; null for those who may not see it there
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Activity(@Nullable String id, String task, @Nullable String name, Instant since) {

    static Activity of(TaskView task, boolean seen) {
      return new Activity(seen ? task.id() : null, task.taskKey(), task.name(), task.created());
    }
  }

  /** Where more is found. */
  record Links(String self, String journal, String clocks) {}

  static IncidentResource of(
      IncidentView incident,
      SurroundingsView around,
      List<ClockView> clocks,
      List<Activity> activities) {
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
        incident.customer(),
        incident.securityFlag(),
        incident.affectedItems(),
        incident.source(),
        incident.classification(),
        incident.deadline(),
        incident.occurredAt(),
        incident.openedAt(),
        IncidentStaffResource.of(incident, around),
        incident.hold(),
        incident.resolution(),
        incident.reopenCount(),
        incident.closeCode(),
        incident.closedAt(),
        IncidentFamilyResource.of(incident, around),
        around.watchers(),
        around.follows(),
        around.disturbance() == null ? null : around.disturbance().value(),
        around.staff() ? clocks : clocks.stream().map(ClockView::forCallers).toList(),
        activities,
        List.copyOf(around.steps()),
        new Links(self, self + "/journal", self + "/clocks"));
  }
}
