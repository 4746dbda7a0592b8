package org.orderly.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.Facts;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the working calendars by which service level targets are counted (8.3.3). A change is a new
 * version: what was counted on an older one stays explained, and what runs on it goes on by it (ADR
 * 0053).
 */
@Service
@Transactional
public class CalendarManagement {

  /** How many changed fields the evidence names; the rest is in the versions. */
  private static final int SHOWN = 100;

  private final Calendars calendars;
  private final CalendarTables tables;
  private final Recomputations recomputations;
  private final CalendarKeepers keepers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CalendarManagement(
      Calendars calendars,
      CalendarTables tables,
      Recomputations recomputations,
      CalendarKeepers keepers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.calendars = calendars;
    this.tables = tables;
    this.recomputations = recomputations;
    this.keepers = keepers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds a calendar.
   *
   * @throws RuleViolation as {@link #create(TypedCalendar)}
   */
  public WorkingCalendar create(NewCalendar calendar) {
    return create(TypedCalendar.of(calendar));
  }

  /**
   * Adds a calendar.
   *
   * @throws RuleViolation ITSM-SLM-001 where the actor keeps no calendars, 002 with a message for
   *     each field that is refused, 003 where the key is taken
   */
  public WorkingCalendar create(TypedCalendar typed) {
    keepers.require();
    CalendarCheck.check(typed, null);
    NewCalendar calendar = typed.read();
    if (calendars.stored(calendar.key()).isPresent()) {
      throw new RuleViolation(
          ServiceLevelRule.CALENDAR_EXISTS,
          "There is a calendar «" + calendar.key() + "» already; another one needs another key",
          Map.of("key", "There is a calendar of this key already"));
    }
    save(calendar, 1, "", Map.of());
    return new WorkingCalendar(calendar);
  }

  /**
   * Saves the next version of a calendar, by which clocks that start from now on are measured.
   *
   * @param typed all of the calendar as it is to be, its key included
   * @param base the version that the change was made from
   * @param reason up to 1000 characters
   * @return the number of the new version
   * @throws RuleViolation ITSM-SLM-001 where the actor keeps no calendars, 002 with a message for
   *     each field that is refused, 004 where there is no such calendar, 030 where nothing differs,
   *     031 for the one in which all time counts, ITSM-KRN-008 where somebody saved another version
   *     meanwhile
   */
  public int change(TypedCalendar typed, int base, String reason) {
    keepers.require();
    NewCalendar calendar = typed.read();
    CalendarVersion before = stored(calendar.key());
    if (calendar.key().equals(WorkingCalendar.ROUND_THE_CLOCK)) {
      throw new RuleViolation(
          ServiceLevelRule.CALENDAR_FIXED,
          "«" + calendar.key() + "» is what targets count that do not wait for working hours");
    }
    CalendarCheck.check(typed, reason);
    if (before.version() != base) {
      throw new RuleViolation(
          KernelRule.CHANGED_MEANWHILE,
          "Version "
              + before.version()
              + " was saved meanwhile. Read it, then repeat your change.");
    }
    List<CalendarChange> changes = CalendarDifference.between(before.calendar().facts(), calendar);
    if (changes.isEmpty()) {
      throw new RuleViolation(
          ServiceLevelRule.CALENDAR_UNCHANGED, "Nothing differs from version " + base);
    }
    save(
        calendar,
        base + 1,
        reason.strip(),
        Facts.of("changed", changes.stream().map(CalendarChange::field).limit(SHOWN).toList()));
    return base + 1;
  }

  private void save(NewCalendar calendar, int version, String reason, Map<String, Object> changed) {
    Instant now = clock.instant();
    Actor actor = Acting.current();
    calendars.added();
    tables.add(calendar, version, now, actor.key(), reason);
    Map<String, Object> facts =
        Facts.of("calendar", calendar.key(), "version", version, "zone", calendar.zone().getId());
    facts.putAll(changed);
    events.publishEvent(
        new CalendarSaved(
            actor,
            now,
            facts,
            Map.of("contents", CalendarDifference.contents(calendar), "reason", reason)));
  }

  /** The newest version of the calendar of this key; empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<WorkingCalendar> find(String key) {
    return calendars.newestVersion(key).map(CalendarVersion::calendar);
  }

  /**
   * The newest version of a calendar.
   *
   * @throws RuleViolation ITSM-SLM-004 where there is no such calendar
   */
  @Transactional(readOnly = true)
  public CalendarVersion require(String key) {
    return calendars.newestVersion(key).orElseThrow(CalendarManagement::unknown);
  }

  /**
   * The newest version of a calendar as it is stored now, also where another node saved it a moment
   * ago: what a change is made from.
   *
   * @throws RuleViolation ITSM-SLM-004 where there is no such calendar
   */
  @Transactional(readOnly = true)
  public CalendarVersion stored(String key) {
    return calendars.stored(key).orElseThrow(CalendarManagement::unknown);
  }

  /**
   * One version of a calendar, for staff.
   *
   * @throws RuleViolation ITSM-SLM-004 where there is no such version
   */
  @Transactional(readOnly = true)
  public CalendarVersion version(String key, int version) {
    keepers.requireStaff();
    return calendars
        .version(new CalendarReference(key, version))
        .orElseThrow(CalendarManagement::unknown);
  }

  /** All versions of a calendar, the newest first, for staff. */
  @Transactional(readOnly = true)
  public List<CalendarVersion> versions(String key) {
    keepers.requireStaff();
    return calendars.versions(key);
  }

  /** What differs between two versions, field by field. */
  public List<CalendarChange> changes(CalendarVersion before, CalendarVersion after) {
    return CalendarDifference.between(before.calendar().facts(), after.calendar().facts());
  }

  /** How many records have clocks that still run by another version than the newest. */
  @Transactional(readOnly = true)
  public long runningByOlder(String key) {
    return recomputations.count(new CalendarReference(key, require(key).version()));
  }

  /** The newest versions of all calendars, by name. */
  @Transactional(readOnly = true)
  public List<CalendarVersion> newest() {
    return calendars.all();
  }

  /** All calendars, by name. */
  @Transactional(readOnly = true)
  public List<WorkingCalendar> list() {
    return calendars.all().stream().map(CalendarVersion::calendar).toList();
  }

  /** Whether the actor may keep calendars. */
  public boolean keeps() {
    return keepers.keeps();
  }

  /**
   * Lets pass staff alone.
   *
   * @throws RuleViolation ITSM-KRN-015
   */
  public void requireStaff() {
    keepers.requireStaff();
  }

  /** Whether the actor is staff. */
  public boolean staff() {
    return keepers.staff();
  }

  private static RuleViolation unknown() {
    return new RuleViolation(
        ServiceLevelRule.CALENDAR_UNKNOWN, "There is no calendar of this key and version");
  }
}
