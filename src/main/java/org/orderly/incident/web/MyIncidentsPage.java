package org.orderly.incident.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.IncidentCriteria;
import org.orderly.incident.IncidentManagement;
import org.orderly.incident.IncidentQuery;
import org.orderly.incident.IncidentView;
import org.orderly.kernel.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a caller reports incidents and follows their own, and a customer manager all. */
@Controller
@RequestMapping("/incidents")
class MyIncidentsPage {

  private static final int ROWS = 20;
  private static final String ITEMS = "affectedItems";

  private final IncidentManagement incidents;
  private final PageModel pages;
  private final Steps steps;

  MyIncidentsPage(IncidentManagement incidents, PageModel pages, Steps steps) {
    this.incidents = incidents;
    this.pages = pages;
    this.steps = steps;
  }

  @GetMapping
  ModelAndView mine(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "false") boolean customer) {
    return mine(page, customer, Filled.NOTHING);
  }

  @PostMapping
  ModelAndView report(
      @RequestParam MultiValueMap<String, String> fields, RedirectAttributes after) {
    Map<String, String> sent = new HashMap<>(fields.toSingleValueMap());
    sent.computeIfPresent(
        ITEMS, (field, first) -> String.join("\n", fields.getOrDefault(field, List.of())));
    return steps.take(
        "report",
        sent,
        typed -> {
          IncidentView incident = incidents.report(new ReportForm(typed).report());
          after.addFlashAttribute("done", "incident.done.report");
          return "/incidents/" + incident.number();
        },
        filled -> mine(0, false, filled));
  }

  private ModelAndView mine(int page, boolean asked, Filled filled) {
    boolean manages = incidents.managesCustomer();
    boolean customer = manages && asked;
    IncidentCriteria criteria =
        customer ? IncidentCriteria.all() : IncidentCriteria.concerning(Acting.current().key());
    Map<String, @Nullable Object> model = pages.of(filled);
    model.put("manages", manages);
    model.put("customer", customer);
    model.put("page", incidents.find(new IncidentQuery(criteria, page, ROWS)));
    return new ModelAndView("incident/mine", model);
  }
}
