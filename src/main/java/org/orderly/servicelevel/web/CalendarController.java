package org.orderly.servicelevel.web;

import java.net.URI;
import java.util.List;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.CalendarView;
import org.orderly.servicelevel.ServiceLevelRule;
import org.orderly.servicelevel.WorkingCalendar;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Working calendars over HTTP (8.3.3). */
@RestController
@RequestMapping("/api/calendars")
class CalendarController {

  private final CalendarManagement calendars;

  CalendarController(CalendarManagement calendars) {
    this.calendars = calendars;
  }

  @GetMapping
  List<CalendarView> all() {
    return calendars.list().stream().map(CalendarView::of).toList();
  }

  @GetMapping("/{key}")
  CalendarView calendar(@PathVariable String key) {
    return calendars
        .find(key)
        .map(CalendarView::of)
        .orElseThrow(
            () ->
                new RuleViolation(
                    ServiceLevelRule.CALENDAR_UNKNOWN, "There is no calendar of this key"));
  }

  @PostMapping
  ResponseEntity<CalendarView> create(@RequestBody CalendarRequest request) {
    WorkingCalendar created = calendars.create(request.calendar());
    return ResponseEntity.created(URI.create("/api/calendars/" + created.key()))
        .body(CalendarView.of(created));
  }
}
