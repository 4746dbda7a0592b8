package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.ServiceView;
import org.orderly.servicelevel.CalendarManagement;
import org.orderly.servicelevel.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Counts business days by the calendars of the services that a change affects. */
@Component
class LeadTimes {

  private final CatalogueManagement catalogue;
  private final CalendarManagement calendars;
  private final Clock clock;

  LeadTimes(CatalogueManagement catalogue, CalendarManagement calendars, Clock clock) {
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Whether the window leaves so many business days from now; where there is none, it may. */
  boolean kept(ChangeContent content, int days, boolean pressing) {
    ChangeWindow window = content.window();
    return window == null ? !pressing : !window.starts().isBefore(after(content, days));
  }

  /** So many business days from now, by the calendar that counts slowest. */
  Instant after(ChangeContent content, int days) {
    Instant now = clock.instant();
    return content.services().stream()
        .flatMap(key -> catalogue.service(key).stream())
        .map(ServiceView::calendar)
        .distinct()
        .flatMap(key -> calendars.find(key).stream())
        .map(calendar -> calendar.afterDays(now, days))
        .max(Comparator.naturalOrder())
        .orElseGet(() -> roundTheClock(now, days));
  }

  private Instant roundTheClock(Instant now, int days) {
    return Stream.of(WorkingCalendar.ROUND_THE_CLOCK)
        .flatMap(key -> calendars.find(key).stream())
        .map(calendar -> calendar.afterDays(now, days))
        .findFirst()
        .orElse(now);
  }
}
