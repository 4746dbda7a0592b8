package org.orderly.servicelevel;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.ClockEvent.Kind;

/**
 * What somebody expects of the arithmetic of service clocks.
 *
 * @param from where counting begins; backwards where it ends
 * @param to until when is counted; null where time is added
 * @param time what is added; negative backwards
 * @param pauses in order, without overlap
 * @param expected a number of seconds or an instant, as {@link #ours()} writes it
 */
record ClockVector(
    WorkingCalendar calendar,
    TargetUnit unit,
    Instant from,
    @Nullable Instant to,
    WorkingTime time,
    List<Pause> pauses,
    String expected) {

  /** What stands for an instant that never comes. */
  static final String NEVER = "never";

  private static final int SECOND = 1_000;

  /**
   * Time that does not count.
   *
   * @param to null where it lasts
   */
  record Pause(Instant from, @Nullable Instant to) {}

  /** What our arithmetic says. */
  String ours() {
    if (to != null) {
      return seconds(to.isBefore(from) ? -elapsed(to, from) : elapsed(from, to));
    }
    return (time.millis() < 0 ? before() : after()).map(Instant::toString).orElse(NEVER);
  }

  static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }

  private long elapsed(Instant begin, Instant end) {
    return run(begin, end).elapsed(end).millis();
  }

  private Optional<Instant> after() {
    return time.millis() == 0 ? Optional.of(from) : run(from, Instant.MAX).reached(time);
  }

  private Optional<Instant> before() {
    WorkingTime left = WorkingTime.ZERO.minus(time);
    Instant end = from;
    for (int i = pauses.size() - 1; i >= 0; i--) {
      Pause pause = pauses.get(i);
      if (pause.from().isBefore(end)) {
        Instant resumed = pause.to() == null || pause.to().isAfter(end) ? end : pause.to();
        WorkingTime passed = calendar.between(unit, resumed, end);
        if (left.compareTo(passed) <= 0) {
          break;
        }
        left = left.minus(passed);
        end = pause.from();
      }
    }
    return calendar.before(unit, end, left);
  }

  /** A clock of the product that lives through the pauses. */
  private ClockRun run(Instant begin, Instant end) {
    List<ClockEvent> events = new ArrayList<>();
    events.add(event(Kind.STARTED, begin));
    for (Pause pause : pauses) {
      boolean over = pause.to() != null && !pause.to().isAfter(begin);
      if (!over && pause.from().isBefore(end)) {
        events.add(event(Kind.PAUSED, pause.from()));
        if (pause.to() != null && pause.to().isBefore(end)) {
          events.add(event(Kind.RESUMED, pause.to()));
        }
      }
    }
    Function<String, WorkingCalendar> calendars = key -> calendar;
    return ClockRun.of(events, calendars);
  }

  private ClockEvent event(Kind kind, Instant at) {
    ClockTarget target =
        new ClockTarget(new WorkingTime(SECOND), ClockBasis.BUSINESS, "", "", unit, null);
    return new ClockEvent(ClockMetric.RESOLUTION, kind, at, "", null, target, null);
  }
}
