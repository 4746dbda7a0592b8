package org.orderly.incident.web;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.MajorIncidentManagement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The board of major incidents: what stands, who does what, and which update is due next. */
@Controller
class MajorIncidentsPage {

  private final MajorIncidentManagement majors;
  private final PageModel pages;
  private final Clock clock;

  MajorIncidentsPage(MajorIncidentManagement majors, PageModel pages, Clock clock) {
    this.majors = majors;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/major-incidents")
  ModelAndView board() {
    Map<String, @Nullable Object> model = pages.of(Filled.NOTHING);
    model.put("rows", majors.board());
    model.put("now", clock.instant());
    return new ModelAndView("incident/majors", model);
  }
}
