package org.orderly.servicelevel;

import java.util.List;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.springframework.stereotype.Component;

@Component
class CalendarOptions implements FormOptions {

  private final CalendarManagement calendars;

  CalendarOptions(CalendarManagement calendars) {
    this.calendars = calendars;
  }

  @Override
  public String list() {
    return "calendars";
  }

  @Override
  public List<Option> options(Actor actor) {
    return calendars.list().stream()
        .map(calendar -> new Option(calendar.key(), calendar.name()))
        .toList();
  }
}
