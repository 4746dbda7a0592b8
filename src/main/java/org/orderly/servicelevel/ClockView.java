package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service clock over HTTP: what it shows, and why.
 *
 * @param priority the priority's word that the target follows from
 * @param targetMinutes a working day has 1,440
 * @param unit what is counted
 * @param agreement the reference of the agreement that has the target; null where it follows from
 *     the offering level
 * @param calendar the reference of the calendar in force
 * @param remainingSeconds negative where the target is overrun
 * @param due null while it is paused, and where it stopped before the target
 * @param missedAt when its target was used up; null where none was missed
 * @param counting whether time counts at the moment of the reading
 * @param rest why it does not; null where it does, and where the clock has stopped
 * @param missChance the chance that it misses its target; null where nobody asked, where it has
 *     stopped, where it is not forecast, and for those who are no staff
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockView(
    ClockMetric metric,
    ClockState state,
    String priority,
    long targetMinutes,
    TargetUnit unit,
    ClockBasis basis,
    @Nullable String agreement,
    String calendar,
    long elapsedSeconds,
    long remainingSeconds,
    @Nullable Instant due,
    @Nullable Instant missedAt,
    boolean counting,
    @Nullable ClockRest rest,
    @Nullable MissChance missChance,
    List<Segment> segments) {

  /**
   * A stretch between two events.
   *
   * @param seconds the working time in it
   * @param why the word for what began it
   * @param by the key of who began it; null for those whom that does not concern
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Segment(
      Instant from,
      @Nullable Instant to,
      boolean counted,
      long seconds,
      String calendar,
      String why,
      @Nullable String by) {

    Segment withoutPerson() {
      return new Segment(from, to, counted, seconds, calendar, why, null);
    }
  }

  /** The view of a reading. */
  public static ClockView of(ClockReading reading) {
    return of(reading, null);
  }

  static ClockView of(ClockReading reading, @Nullable MissChance missChance) {
    ClockTarget target = reading.target();
    return new ClockView(
        reading.clock(),
        reading.state(),
        target.priority(),
        target.time().minutes(),
        target.unit(),
        target.basis(),
        target.agreement(),
        target.calendar(),
        reading.elapsed().seconds(),
        reading.remaining().seconds(),
        reading.due(),
        reading.missedAt(),
        reading.counting(),
        reading.rest(),
        missChance,
        reading.segments().stream().map(ClockView::segment).toList());
  }

  /**
   * What those are told who are no staff: not who did what, and not what is forecast (ADR 0050).
   */
  public ClockView forCallers() {
    return new ClockView(
        metric,
        state,
        priority,
        targetMinutes,
        unit,
        basis,
        agreement,
        calendar,
        elapsedSeconds,
        remainingSeconds,
        due,
        missedAt,
        counting,
        rest,
        null,
        segments.stream().map(Segment::withoutPerson).toList());
  }

  private static Segment segment(ClockSegment segment) {
    return new Segment(
        segment.from(),
        segment.to(),
        segment.counted(),
        segment.time().seconds(),
        segment.calendar(),
        segment.why(),
        segment.by());
  }
}
