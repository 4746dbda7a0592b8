package org.orderly.incident.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.IncidentManagement;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
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
  ModelAndView all(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String priority,
      @RequestParam(required = false) @Nullable String service,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page) {
    if (!pages.staff()) {
      throw new RuleViolation(
          KernelRule.NOT_ALLOWED, "Only staff look through all incidents; see your own instead.");
    }
    IncidentFilter filter = IncidentFilter.of(state, priority, service, null, q);
    Map<String, @Nullable Object> model = pages.of(Filled.NOTHING);
    model.put("filter", filter);
    model.put("page", incidents.find(filter.query(page, ROWS)));
    return new ModelAndView("incident/all", model);
  }
}
