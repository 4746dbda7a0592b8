package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hours in which a service is supported (8.3.3). An instant is working time where the wall
 * clock of the zone shows working hours at it, on a day that is no holiday: so an hour that
 * daylight saving repeats counts twice, and one that it skips counts not at all (ADR 0041). Never
 * changes.
 */
public final class WorkingCalendar {

  /** The key of the calendar in which all time counts. */
  public static final String ROUND_THE_CLOCK = "round-the-clock";

  private static final long SECOND = 1_000;
  private static final WorkingTime MOMENT = new WorkingTime(1);

  private final String key;
  private final String name;
  private final ZoneId zone;
  private final SortedMap<DayOfWeek, List<WorkingInterval>> week;
  private final SortedMap<LocalDate, String> holidays;
  private final ZoneRules rules;
  private final WallClockHours hours;

  WorkingCalendar(NewCalendar facts) {
    this.key = facts.key();
    this.name = facts.name();
    this.zone = facts.zone();
    this.week = new TreeMap<>(facts.week());
    this.holidays = new TreeMap<>(facts.holidays());
    this.rules = zone.getRules();
    this.hours = new WallClockHours(week, holidays.keySet());
    if (!hours.any()) {
      throw new IllegalArgumentException(key + " has no working hours");
    }
  }

  /** Its key. */
  public String key() {
    return key;
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

  /** The names of days without working hours. */
  public Map<LocalDate, String> holidays() {
    return Map.copyOf(holidays);
  }

  /**
   * The working time between two instants.
   *
   * @param to not before the other; where it is, no time has passed
   */
  public WorkingTime between(Instant from, Instant to) {
    long at = from.toEpochMilli();
    long end = to.toEpochMilli();
    long sum = 0;
    while (at < end) {
      Regime regime = regime(at);
      long until = Math.min(end, regime.end());
      sum += hours.between(at + regime.offset(), until + regime.offset());
      at = until;
    }
    return new WorkingTime(sum);
  }

  /**
   * The earliest instant by which so much working time has passed: within working hours or at their
   * close, and the start itself for none.
   *
   * @param time not negative
   */
  public Instant after(Instant from, WorkingTime time) {
    if (time.millis() < 0) {
      throw new IllegalArgumentException(time.text() + " lies in the past");
    }
    long at = from.toEpochMilli();
    long left = time.millis();
    while (left > 0) {
      Regime regime = regime(at);
      long wall = at + regime.offset();
      long all = regime.lasting() ? left : hours.between(wall, regime.end() + regime.offset());
      if (left <= all) {
        return Instant.ofEpochMilli(hours.after(wall, left) - regime.offset());
      }
      left -= all;
      at = regime.end();
    }
    return from;
  }

  /** The earliest instant, not before this one, from which time counts. */
  public Instant opening(Instant from) {
    return after(from, MOMENT).minusMillis(MOMENT.millis());
  }

  /**
   * The instant so many working days later, at the same time of day.
   *
   * @param days 0 or more; a day counts where it has working hours and is no holiday
   */
  public Instant afterDays(Instant from, int days) {
    ZonedDateTime start = from.atZone(zone);
    LocalDate day = start.toLocalDate();
    for (int left = days; left > 0; left--) {
      do {
        day = day.plusDays(1);
      } while (!hours.workedOn(day.toEpochDay()));
    }
    return start.with(day).toInstant();
  }

  private Regime regime(long at) {
    Instant instant = Instant.ofEpochMilli(at);
    ZoneOffsetTransition next = rules.nextTransition(instant);
    return new Regime(
        rules.getOffset(instant).getTotalSeconds() * SECOND,
        next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli());
  }

  /** How far the wall clock is ahead of UTC, and until when. */
  private record Regime(long offset, long end) {

    boolean lasting() {
      return end == Long.MAX_VALUE;
    }
  }
}
