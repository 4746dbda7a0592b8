package org.orderly.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Counts by looking at the wall clock again and again, and knows nothing else. */
final class Stepper {

  private final NewCalendar facts;

  Stepper(NewCalendar facts) {
    this.facts = facts;
  }

  WorkingTime count(Instant start, long minutes) {
    return count(start, minutes, 1);
  }

  /** Counts in greater steps, where hours and changes of the clock are multiples of them. */
  WorkingTime count(Instant start, long minutes, int step) {
    long counted = 0;
    for (long minute = 0; minute < minutes; minute += step) {
      counted += works(start.plus(Duration.ofMinutes(minute))) ? step : 0;
    }
    return WorkingTime.ofMinutes(counted);
  }

  boolean works(Instant at) {
    LocalDateTime wall = LocalDateTime.ofInstant(at, facts.zone());
    DatedHours dated = facts.dates().get(wall.toLocalDate());
    List<WorkingInterval> hours =
        dated == null
            ? facts.week().getOrDefault(wall.getDayOfWeek(), List.of())
            : dated.intervals();
    return hours.stream().anyMatch(one -> within(one, wall));
  }

  private static boolean within(WorkingInterval hours, LocalDateTime wall) {
    int second = wall.toLocalTime().toSecondOfDay();
    int to = hours.to().toSecondOfDay();
    return second >= hours.from().toSecondOfDay() && (to == 0 || second < to);
  }
}
