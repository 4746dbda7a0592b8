package org.orderly.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orderly.catalogue.ServiceLevelTarget;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.servicelevel.ServiceLevelDecisions.Target;

/**
 * A year in which targets on different calendars are held against each other: not by their numbers,
 * which count different hours, but by what would become of records.
 */
final class SampleYear {

  private static final Duration LENGTH = Duration.ofDays(365);

  /** Shares no divisor with the hours of a week, so that each hour of a week has its turns. */
  private static final Duration BETWEEN_RECORDS = Duration.ofHours(13);

  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final int PER_CENT = 100;
  private static final long MILLIS_OF_AN_HOUR = Duration.ofHours(1).toMillis();

  private final Instant from;
  private final Instant to;
  private final Function<String, WorkingCalendar> calendars;
  private final Map<String, WorkingCalendar> known = new HashMap<>();
  private final Map<String, Long> covered = new HashMap<>();
  private final Map<Race, Integer> late = new HashMap<>();

  SampleYear(Instant from, Function<String, WorkingCalendar> calendars) {
    this.from = from;
    this.to = from.plus(LENGTH);
    this.calendars = calendars;
  }

  /** A target in the hours of a calendar. */
  record Step(ServiceLevelTarget target, String calendar) {

    private String hours() {
      return target.measure() == TargetMeasure.CLOCK_TIME
          ? WorkingCalendar.ROUND_THE_CLOCK
          : calendar;
    }

    private boolean countsLike(Step other) {
      return target.measure() == other.target.measure() && hours().equals(other.hours());
    }
  }

  /** A promise, and the steps that are to end before it. */
  private record Race(Step promise, List<Step> steps) {}

  /** Asked for once: what was written in this transaction is kept nowhere yet. */
  private WorkingCalendar calendar(String key) {
    return known.computeIfAbsent(key, calendars);
  }

  /** Working hours of the year, rounded down. */
  long hours(String calendar) {
    return calendar(calendar).between(from, to).millis() / MILLIS_OF_AN_HOUR;
  }

  /** Those of the first calendar's hours that are the other's too. */
  long hoursCovered(String calendar, String other) {
    return calendar.equals(other)
        ? hours(calendar)
        : covered.computeIfAbsent(calendar + " " + other, pair -> covered(calendar, other));
  }

  private long covered(String calendar, String other) {
    WorkingCalendar needed = calendar(calendar);
    WorkingCalendar given = calendar(other);
    long both = 0;
    for (Instant at = from; at.isBefore(to); at = at.plus(SLOT)) {
      Instant end = at.plus(SLOT);
      both += Math.min(needed.between(at, end).millis(), given.between(at, end).millis());
    }
    return both / MILLIS_OF_AN_HOUR;
  }

  /**
   * In how many of a hundred cases steps that follow one another end after the promise; 1 or more
   * where any does.
   */
  int late(Step promise, List<Step> steps) {
    return late.computeIfAbsent(new Race(promise, steps), race -> run(promise, steps));
  }

  private int run(Step promise, List<Step> steps) {
    if (steps.stream().allMatch(step -> step.countsLike(promise))) {
      int sum = steps.stream().mapToInt(step -> step.target().amount()).sum();
      return sum > promise.target().amount() ? PER_CENT : 0;
    }
    int cases = 0;
    int lost = 0;
    for (Instant opened = from; opened.isBefore(to); opened = opened.plus(BETWEEN_RECORDS)) {
      Instant done = opened;
      for (Step step : steps) {
        done = due(step, done);
      }
      lost += done.isAfter(due(promise, opened)) ? 1 : 0;
      cases++;
    }
    return lost == 0 ? 0 : Math.max(1, lost * PER_CENT / cases);
  }

  private Instant due(Step step, Instant start) {
    Target target = AgreedTerms.counted(step.target());
    return start.equals(Instant.MAX)
        ? start
        : calendar(step.hours()).after(target.unit(), start, target.time()).orElse(Instant.MAX);
  }
}
