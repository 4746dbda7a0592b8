package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * What a recomputation would change of one service clock.
 *
 * @param number the record's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockChange(String number, ClockMetric clock, Shown before, Shown after) {

  /**
   * What the clock shows.
   *
   * @param calendar the reference of the calendar in force
   * @param due null while it is paused
   * @param missedAt null where no target was missed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Shown(
      String calendar, long elapsedSeconds, @Nullable Instant due, @Nullable Instant missedAt) {

    private static Shown of(ClockReading reading) {
      return new Shown(
          reading.target().calendar(),
          reading.elapsed().seconds(),
          reading.due(),
          reading.missedAt());
    }
  }

  static ClockChange of(
      RecordNumber number,
      List<ClockEvent> events,
      CalendarReference edited,
      Function<String, WorkingCalendar> calendars,
      Instant now) {
    ClockMetric clock = events.get(0).clock();
    List<ClockEvent> more = new ArrayList<>(events);
    more.add(new ClockEvent(clock, ClockEvent.Kind.RECOMPUTED, now, "", null, null, edited.text()));
    return new ClockChange(
        number.value(),
        clock,
        Shown.of(ClockReading.of(events, calendars, now)),
        Shown.of(ClockReading.of(more, calendars, now)));
  }

  /** Whether it shows anything else. */
  boolean differs() {
    return before.elapsedSeconds() != after.elapsedSeconds()
        || !Objects.equals(before.due(), after.due())
        || !Objects.equals(before.missedAt(), after.missedAt());
  }
}
