package org.orderly.incident.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.engine.TaskView;
import org.orderly.incident.Assessment;
import org.orderly.incident.Classification;
import org.orderly.incident.CloseCode;
import org.orderly.incident.Hold;
import org.orderly.incident.Impact;
import org.orderly.incident.IncidentState;
import org.orderly.incident.IncidentView;
import org.orderly.incident.Priority;
import org.orderly.incident.Resolution;
import org.orderly.incident.Source;
import org.orderly.incident.Urgency;
import org.orderly.servicelevel.ClockView;

/**
 * An incident over HTTP.
 *
 * @param clocks its service clocks; none before the priority is decided
 * @param activities what people have to do on it at the moment
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
    boolean securityFlag,
    List<String> affectedItems,
    Source source,
    Classification classification,
    @Nullable Instant deadline,
    @Nullable Instant occurredAt,
    Instant openedAt,
    @Nullable String assignmentGroup,
    @Nullable String assignee,
    @Nullable Hold hold,
    @Nullable Resolution resolution,
    int reopenCount,
    int reassignmentCount,
    @Nullable CloseCode closeCode,
    @Nullable Instant closedAt,
    List<ClockView> clocks,
    List<Activity> activities,
    Map<String, String> links) {

  /**
   * Something that people have to do.
   *
   * @param id by which {@code /api/tasks} knows the task
   */
  record Activity(String id, String task, @Nullable String name, Instant since) {

    static Activity of(TaskView task) {
      return new Activity(task.id(), task.taskKey(), task.name(), task.created());
    }
  }

  static IncidentResource of(IncidentView incident, List<ClockView> clocks, List<TaskView> tasks) {
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
        incident.securityFlag(),
        incident.affectedItems(),
        incident.source(),
        incident.classification(),
        incident.deadline(),
        incident.occurredAt(),
        incident.openedAt(),
        incident.assignmentGroup(),
        incident.assignee(),
        incident.hold(),
        incident.resolution(),
        incident.reopenCount(),
        incident.reassignmentCount(),
        incident.closeCode(),
        incident.closedAt(),
        clocks,
        tasks.stream().map(Activity::of).toList(),
        Map.of("self", self, "journal", self + "/journal", "clocks", self + "/clocks"));
  }
}
