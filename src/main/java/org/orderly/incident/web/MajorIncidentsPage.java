package org.orderly.incident.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.MajorIncidentRow;
import org.orderly.kernel.web.Paged;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The board of major incidents: what stands, who does what, and which update is due next; the one
 * that was proposed last before the others.
 */
@Controller
class MajorIncidentsPage {

  private static final int ROWS = 20;

  private final MajorIncidentManagement majors;
  private final PageModel pages;
  private final Clock clock;

  MajorIncidentsPage(MajorIncidentManagement majors, PageModel pages, Clock clock) {
    this.majors = majors;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/major-incidents")
  ModelAndView board(@RequestParam(defaultValue = "0") int page) {
    Map<String, @Nullable Object> model = pages.of(Filled.NOTHING);
    List<MajorIncidentRow> rows = new ArrayList<>(majors.board());
    Collections.reverse(rows);
    model.put("page", Paged.of(rows, page, ROWS));
    model.put("now", clock.instant());
    return new ModelAndView("incident/majors", model);
  }
}
