package org.orderly.incident;

import java.time.Instant;
import org.orderly.servicelevel.CalendarManagement;
import org.springframework.stereotype.Component;

/** Counts business days on the calendar that incident management works by. */
@Component
class BusinessDays {

  private final CalendarManagement calendars;
  private final IncidentSettings settings;

  BusinessDays(CalendarManagement calendars, IncidentSettings settings) {
    this.calendars = calendars;
    this.settings = settings;
  }

  /**
   * The instant so many business days later, at the same time of day.
   *
   * @param days 0 or more
   */
  Instant after(Instant start, int days) {
    String key = settings.calendar();
    return calendars
        .find(key)
        .orElseThrow(
            () -> new IllegalStateException("orderly.incident.calendar: no calendar " + key))
        .afterDays(start, days);
  }
}
