package org.orderly.incident.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.BulkAssignmentManagement;
import org.orderly.incident.BulkAssignmentManagement.Assigned;
import org.orderly.kernel.RuleViolation;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where staff give several incidents of a list to a group at once, and read what became of each.
 */
@Controller
class BulkAssignmentPage {

  private static final String FORM = "bulk";

  private final BulkAssignmentManagement assignments;
  private final AllIncidentsPage list;

  BulkAssignmentPage(BulkAssignmentManagement assignments, AllIncidentsPage list) {
    this.assignments = assignments;
    this.list = list;
  }

  @PostMapping("/incidents/all/assignment")
  ModelAndView assign(
      IncidentFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(name = "number", defaultValue = "") List<String> numbers,
      @RequestParam Map<String, String> sent) {
    try {
      List<Assigned> done =
          assignments.assign(
              numbers,
              new IncidentRequests.Assignment(sent.get("toGroup"), null).requiredGroup("toGroup"),
              sent.getOrDefault("reason", ""),
              null);
      return shown(filter, page, Filled.NOTHING, List.of(), done);
    } catch (RuleViolation refusal) {
      ModelAndView again = shown(filter, page, new Filled(FORM, sent, refusal), numbers, List.of());
      again.setStatus(HttpStatusCode.valueOf(refusal.rule().status()));
      return again;
    }
  }

  private ModelAndView shown(
      IncidentFilter filter, int page, Filled filled, List<String> selected, List<Assigned> done) {
    Map<String, @Nullable Object> model = list.model(filter, page, filled);
    model.put("selected", selected);
    model.put("results", done);
    return new ModelAndView("incident/all", model);
  }
}
