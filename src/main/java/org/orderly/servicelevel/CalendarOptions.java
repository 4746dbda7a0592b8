package org.orderly.servicelevel;

import java.util.List;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormOptions;
import org.springframework.stereotype.Component;

@Component
class CalendarOptions implements FormOptions {

  private final CalendarManagement calendars;
  private final IdentityManagement identity;

  CalendarOptions(CalendarManagement calendars, IdentityManagement identity) {
    this.calendars = calendars;
    this.identity = identity;
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

  @Override
  public boolean open(Actor actor) {
    return Roles.staff(identity.groupsOf(actor.key()));
  }
}
