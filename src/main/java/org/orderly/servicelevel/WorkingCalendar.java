package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hours in which a service is supported (8.3.3). An instant is working time where the wall
 * clock of the zone shows working hours at it, by the date's own hours or else its weekday's: so an
 * hour that daylight saving repeats counts twice, and one that it skips counts not at all (ADR
 * 0051). Never changes.
 */
public final class WorkingCalendar {

  /** The key of the calendar in which all time counts. */
  public static final String ROUND_THE_CLOCK = "round-the-clock";

  private final NewCalendar facts;
  private final int version;
  private final String key;
  private final String name;
  private final ZoneId zone;
  private final SortedMap<DayOfWeek, List<WorkingInterval>> week;
  private final SortedMap<LocalDate, DatedHours> dates;
  private final WorkedTime hours;
  private final WorkedDays days;

  WorkingCalendar(NewCalendar facts) {
    this(facts, 1);
  }

  WorkingCalendar(NewCalendar facts, int version) {
    this.facts = facts;
    this.version = version;
    this.key = facts.key();
    this.name = facts.name();
    this.zone = facts.zone();
    this.week = new TreeMap<>(facts.week());
    this.dates = new TreeMap<>(facts.dates());
    WallClock clock = WallClock.of(zone);
    this.hours = new WorkedTime(clock, new WallClockHours(week, dates));
    this.days = new WorkedDays(clock, week, dates);
  }

  /** All that it was made of. */
  public NewCalendar facts() {
    return facts;
  }

  /** Its key. */
  public String key() {
    return key;
  }

  /** Which version of the calendar it is, 1 or more. */
  public int version() {
    return version;
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** The zone whose wall clock counts. */
  public ZoneId zone() {
    return zone;
  }

  /** The working hours of an ordinary week. */
  public Map<DayOfWeek, List<WorkingInterval>> week() {
    return Map.copyOf(week);
  }

  /** The dates with other hours than those of their weekday, holidays among them. */
  public Map<LocalDate, DatedHours> dates() {
    return Map.copyOf(dates);
  }

  /** The names of days without working hours. */
  public Map<LocalDate, String> holidays() {
    return facts.holidays();
  }

  /**
   * The working time between two instants.
   *
   * @param to not before the other; where it is, no time has passed
   */
  public WorkingTime between(Instant from, Instant to) {
    return between(TargetUnit.WORKING_TIME, from, to);
  }

  /**
   * What has passed between two instants.
   *
   * @param to not before the other; where it is, nothing has passed
   */
  public WorkingTime between(TargetUnit unit, Instant from, Instant to) {
    return from.isBefore(to)
        ? new WorkingTime(counted(unit, to) - counted(unit, from))
        : WorkingTime.ZERO;
  }

  /** What has passed by an instant since a fixed one, in milliseconds. */
  long counted(TargetUnit unit, Instant at) {
    return measure(unit).until(at.toEpochMilli());
  }

  /**
   * The earliest instant by which so much working time has passed: within working hours or at their
   * close, and the start itself for none. Empty where that is never.
   *
   * @param time not negative
   */
  public Optional<Instant> after(Instant from, WorkingTime time) {
    return after(TargetUnit.WORKING_TIME, from, time);
  }

  /**
   * The earliest instant by which so much has passed; the start itself for nothing. Empty where
   * that is never.
   *
   * @param time not negative
   */
  public Optional<Instant> after(TargetUnit unit, Instant from, WorkingTime time) {
    if (time.millis() < 0) {
      throw new IllegalArgumentException(time.text() + " lies in the past");
    }
    if (time.millis() == 0) {
      return Optional.of(from);
    }
    if (time.millis() > WallClockHours.LONGEST) {
      return Optional.empty();
    }
    Measure measure = measure(unit);
    return instant(measure.reach(measure.until(from.toEpochMilli()) + time.millis()));
  }

  /**
   * The latest instant from which so much passes until another; that one itself for nothing. Empty
   * where there is none.
   *
   * @param time not negative
   */
  public Optional<Instant> before(TargetUnit unit, Instant until, WorkingTime time) {
    if (time.millis() < 0) {
      throw new IllegalArgumentException(time.text() + " lies in the future");
    }
    if (time.millis() == 0) {
      return Optional.of(until);
    }
    if (time.millis() > WallClockHours.LONGEST) {
      return Optional.empty();
    }
    Measure measure = measure(unit);
    return instant(measure.reach(measure.until(until.toEpochMilli()) - time.millis() + 1))
        .map(after -> after.minusMillis(1));
  }

  /** The earliest instant, not before this one, from which time counts; empty where none does. */
  public Optional<Instant> opening(Instant from) {
    return opening(TargetUnit.WORKING_TIME, from);
  }

  /** The earliest instant, not before this one, from which it counts; empty where it never does. */
  public Optional<Instant> opening(TargetUnit unit, Instant from) {
    return instant(measure(unit).opening(from.toEpochMilli()));
  }

  /**
   * The instant so many working days later, at the same time of day.
   *
   * @param number 0 or more; a day counts where it has working hours
   * @throws IllegalStateException where there are not so many
   */
  public Instant afterDays(Instant from, int number) {
    ZonedDateTime start = from.atZone(zone);
    return number == 0 ? from : start.with(days.after(start.toLocalDate(), number)).toInstant();
  }

  private static Optional<Instant> instant(long millis) {
    return millis == WallClockHours.NEVER
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(millis));
  }

  private Measure measure(TargetUnit unit) {
    return unit == TargetUnit.WORKING_TIME ? hours : days;
  }
}
