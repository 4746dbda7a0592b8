package org.orderly.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a clock counts towards one target after the other, until it begins anew: the segments that
 * have ended, each measured by its calendar in the unit of the target in force.
 */
final class ClockInterval {

  private final Function<String, WorkingCalendar> calendars;
  private final List<ClockSegment> segments;

  /** What the segments have counted, in milliseconds. */
  private long counted;

  private ClockTarget target;
  private WorkingCalendar calendar;
  private Instant aimedAt;

  /**
   * The first interval of a clock.
   *
   * @param events how many happened to the clock, so at most as many segments
   */
  ClockInterval(
      ClockTarget target,
      Instant aimedAt,
      int events,
      Function<String, WorkingCalendar> calendars) {
    this.segments = new ArrayList<>(events);
    this.calendars = calendars;
    this.target = target;
    this.calendar = calendars.apply(target.calendar());
    this.aimedAt = aimedAt;
  }

  /** The next interval towards the same target. */
  ClockInterval next(Instant at) {
    return new ClockInterval(target, at, 1, calendars);
  }

  /** Sets another target; in another unit all counts anew. */
  void aim(ClockTarget aim, Instant at) {
    boolean sameUnit = target.unit() == aim.unit();
    target = aim;
    calendar = calendars.apply(aim.calendar());
    aimedAt = at;
    if (!sameUnit) {
      measureBy(UnaryOperator.identity());
    }
  }

  /** What any version of the calendar has measured is measured by this one. */
  void measureBy(CalendarReference edited) {
    UnaryOperator<String> version =
        old -> CalendarReference.parse(old).key().equals(edited.key()) ? edited.text() : old;
    target = target.measuredBy(version.apply(target.calendar()));
    calendar = calendars.apply(target.calendar());
    measureBy(version);
  }

  private void measureBy(UnaryOperator<String> version) {
    counted = 0;
    segments.replaceAll(
        segment -> {
          String reference = version.apply(segment.calendar());
          ClockSegment measured =
              segment.measured(target.unit(), reference, calendars.apply(reference));
          count(measured);
          return measured;
        });
  }

  void add(ClockSegment segment) {
    segments.add(segment);
    count(segment);
  }

  private void count(ClockSegment segment) {
    if (segment.counted()) {
      counted += segment.time().millis();
    }
  }

  ClockTarget target() {
    return target;
  }

  /** The calendar of the target in force. */
  WorkingCalendar calendar() {
    return calendar;
  }

  /** Why the calendar counts nothing at an instant; empty where it does. */
  Optional<ClockRest> rest(Instant now) {
    Instant opening = calendar.opening(target.unit(), now).orElse(null);
    return opening == null || now.isBefore(opening)
        ? Optional.of(new ClockRest(ClockRest.OUTSIDE_HOURS, opening))
        : Optional.empty();
  }

  List<ClockSegment> segments() {
    return Collections.unmodifiableList(segments);
  }

  WorkingTime counted() {
    return new WorkingTime(counted);
  }

  /** What has counted, with a segment that has not ended. */
  WorkingTime counted(Instant from, Instant now) {
    return counted().plus(calendar.between(target.unit(), from, now));
  }

  /**
   * The instant at which so much had counted, or will have.
   *
   * @param time more than none
   * @param running since when it counts; null where it does not
   */
  Optional<Instant> reached(WorkingTime time, @Nullable Instant running) {
    if (time.millis() <= counted) {
      return reachedBefore(time);
    }
    return running == null
        ? Optional.empty()
        : calendar.after(target.unit(), running, time.minus(counted()));
  }

  private Optional<Instant> reachedBefore(WorkingTime time) {
    WorkingTime left = time;
    for (ClockSegment segment : segments) {
      if (segment.counted()) {
        if (left.compareTo(segment.time()) <= 0) {
          return calendars.apply(segment.calendar()).after(target.unit(), segment.from(), left);
        }
        left = left.minus(segment.time());
      }
    }
    return Optional.empty();
  }

  /** Whether more has counted than the target allows, with a segment that has not ended. */
  boolean exceeded(Instant from, Instant now) {
    return counted(from, now).compareTo(target.time()) > 0;
  }

  /** When the target was missed by what has ended; empty where it was not. */
  Optional<Instant> missed() {
    return counted > target.time().millis() ? usedUp(null) : Optional.empty();
  }

  /**
   * When the target was used up or will be; at the earliest when it was set.
   *
   * @param running since when it counts; null where it does not
   */
  Optional<Instant> usedUp(@Nullable Instant running) {
    return reached(target.time(), running).map(at -> at.isBefore(aimedAt) ? aimedAt : at);
  }
}
