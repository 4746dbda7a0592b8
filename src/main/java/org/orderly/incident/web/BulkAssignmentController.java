package org.orderly.incident.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.BulkAssignmentManagement;
import org.orderly.incident.BulkAssignmentManagement.Assigned;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Several incidents given to a group at once, over HTTP (8.6.1). */
@RestController
class BulkAssignmentController {

  static final String PATH = "/api/incidents/assign";

  private final BulkAssignmentManagement assignments;

  BulkAssignmentController(BulkAssignmentManagement assignments) {
    this.assignments = assignments;
  }

  @PostMapping(PATH)
  Map<String, List<Assigned>> assign(@RequestBody Chosen request) {
    return Map.of(
        "results",
        assignments.assign(
            request.numbers() == null ? List.of() : request.numbers(),
            new IncidentRequests.Assignment(request.group(), null).requiredGroup(),
            request.reason(),
            request.assignee()));
  }

  /** Which incidents, and who works on them. */
  record Chosen(
      @Nullable List<String> numbers,
      @Nullable String group,
      @Nullable String reason,
      @Nullable String assignee) {}
}
