package org.orderly.servicelevel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the working calendars by which service level targets are counted (8.3.3). A calendar never
 * changes, so that what was counted on it stays explained; other hours are another calendar.
 */
@Service
@Transactional
public class CalendarManagement {

  private static final Set<String> KEEPERS =
      Set.of(Roles.SERVICE_LEVEL_MANAGER, Roles.ADMINISTRATOR);

  private final Calendars calendars;
  private final IdentityManagement identity;

  CalendarManagement(Calendars calendars, IdentityManagement identity) {
    this.calendars = calendars;
    this.identity = identity;
  }

  /**
   * Adds a calendar.
   *
   * @throws RuleViolation ITSM-SLM-001 where the actor keeps no calendars, 002 with a message for
   *     each field that is refused, 003 where the key is taken
   */
  public WorkingCalendar create(NewCalendar calendar) {
    requireKeeper();
    CalendarCheck.check(calendar);
    if (calendars.find(calendar.key()).isPresent()) {
      throw new RuleViolation(
          ServiceLevelRule.CALENDAR_EXISTS,
          "There is a calendar «" + calendar.key() + "» already; other hours need another key");
    }
    calendars.add(calendar);
    return new WorkingCalendar(calendar);
  }

  /** The calendar of this key; empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<WorkingCalendar> find(String key) {
    return calendars.find(key);
  }

  /** All calendars, by name. */
  @Transactional(readOnly = true)
  public List<WorkingCalendar> list() {
    return calendars.keys().stream().map(calendars::get).toList();
  }

  private void requireKeeper() {
    Actor actor = Acting.current();
    if (!actor.isSystem() && identity.groupsOf(actor.key()).stream().noneMatch(KEEPERS::contains)) {
      throw new RuleViolation(
          ServiceLevelRule.KEEPERS_ONLY,
          "Only service level managers and administrators keep calendars");
    }
  }
}
