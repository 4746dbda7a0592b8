package org.orderly.incident.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.IncidentCriteria;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentRow;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.CsvAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where staff look through all incidents that they may see. */
@Controller
class AllIncidentsPage {

  private static final int ROWS = 20;

  private final IncidentManagement incidents;
  private final PageModel pages;

  AllIncidentsPage(IncidentManagement incidents, PageModel pages) {
    this.incidents = incidents;
    this.pages = pages;
  }

  @GetMapping("/incidents/all")
  ModelAndView all(IncidentFilter filter, @RequestParam(defaultValue = "0") int page) {
    return new ModelAndView("incident/all", model(filter, page, Filled.NOTHING));
  }

  /** One page of the list, with the form that assigns several as it was sent. */
  Map<String, @Nullable Object> model(IncidentFilter filter, int page, Filled filled) {
    requireStaff();
    Map<String, @Nullable Object> model = pages.of(filled);
    model.put("filter", filter);
    model.put("page", incidents.find(filter.query(pages.zone(), page, ROWS)));
    model.put("selected", List.of());
    model.put("results", List.of());
    model.put("selectable", pages.steers());
    return model;
  }

  @GetMapping("/incidents/all.csv")
  void download(IncidentFilter filter, HttpServletResponse response) throws IOException {
    requireStaff();
    IncidentCriteria criteria = filter.criteria(pages.zone());
    Names names = pages.names();
    CsvAnswer answer =
        new CsvAnswer(
            response,
            "incidents.csv",
            "number",
            "title",
            "state",
            "priority",
            "service",
            "caller",
            "resolverGroup",
            "assignee",
            "openedAt",
            "resolvedAt",
            "closedAt");
    incidents.each(criteria, incident -> write(incident, names, answer));
  }

  private static void write(IncidentRow incident, Names names, CsvAnswer answer) {
    answer.line(
        incident.number(),
        incident.title(),
        incident.state().word(),
        incident.priority(),
        names.service(incident.service()),
        names.person(incident.caller()),
        names.group(incident.assignmentGroup()),
        names.person(incident.assignee()),
        incident.openedAt(),
        incident.resolvedAt(),
        incident.closedAt());
  }

  private void requireStaff() {
    if (!pages.staff()) {
      throw new RuleViolation(
          KernelRule.NOT_ALLOWED, "Only staff look through all incidents; see your own instead.");
    }
  }
}
