package org.orderly.change;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Hours that return each week, by the wall clock of a zone.
 *
 * @param day on which they begin
 * @param closes on the next day where it is not after {@code opens}
 */
public record WeeklyHours(DayOfWeek day, LocalTime opens, LocalTime closes, ZoneId zone) {

  /** Those of the hours that fall, at least in part, between two instants, in order. */
  public List<ChangeWindow> within(ChangeWindow window) {
    LocalDate last = LocalDate.ofInstant(window.ends(), zone);
    return Stream.iterate(first(window), on -> !on.isAfter(last), on -> on.plusWeeks(1))
        .map(this::on)
        .filter(hours -> hours.starts().isBefore(hours.ends()) && hours.overlaps(window))
        .toList();
  }

  /** Hours that began a week before may still last. */
  private LocalDate first(ChangeWindow window) {
    return LocalDate.ofInstant(window.starts(), zone)
        .minusWeeks(1)
        .with(TemporalAdjusters.nextOrSame(day));
  }

  /** An hour that daylight saving repeats belongs to them twice, and one that it skips never. */
  private ChangeWindow on(LocalDate begins) {
    LocalDate until = closes.isAfter(opens) ? begins : begins.plusDays(1);
    return new ChangeWindow(
        instant(begins.atTime(opens), ZonedDateTime::withEarlierOffsetAtOverlap),
        instant(until.atTime(closes), ZonedDateTime::withLaterOffsetAtOverlap));
  }

  private Instant instant(LocalDateTime wall, UnaryOperator<ZonedDateTime> ofTwo) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    return change != null && change.isGap()
        ? change.getInstant()
        : ofTwo.apply(wall.atZone(zone)).toInstant();
  }
}
