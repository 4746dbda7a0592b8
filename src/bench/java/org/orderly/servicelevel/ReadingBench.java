package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.servicelevel.ClockEvent.Kind;

/** How long a reading takes over five years of events, and a span of ten years. Prints. */
class ReadingBench {

  private static final Instant START = Instant.parse("2021-01-04T09:00:00Z");
  private static final int TIMES = 20_000;
  private static final int WARM_UP = 20_000;

  private final WorkingCalendar calendar = CalendarWeeks.officeHours("Europe/Berlin");

  @ParameterizedTest
  @ValueSource(ints = {10, 60, 120, 260, 520})
  void aReadingOverFiveYears(int events) {
    List<ClockEvent> life = life(events);
    Instant now = START.plus(Duration.ofDays(5 * 365));
    print(
        "Reading over five years with " + events + " events",
        () -> ClockReading.of(life, key -> calendar, now).elapsed().millis());
  }

  @Test
  void aSpanOfTenYears() {
    Instant end = START.plus(Duration.ofDays(3_652));
    print("Elapsed in ten years", () -> calendar.between(START, end).millis());
    WorkingTime time = calendar.between(START, end);
    print("Due after ten years", () -> calendar.after(START, time).orElseThrow().toEpochMilli());
    print(
        "Working days in ten years",
        () -> calendar.between(TargetUnit.WORKING_DAYS, START, end).millis());
  }

  private static List<ClockEvent> life(int count) {
    ClockTarget target =
        new ClockTarget(
            WorkingTime.ofMinutes(100_000_000),
            ClockBasis.BUSINESS,
            "office",
            "P3",
            TargetUnit.WORKING_TIME,
            null);
    List<ClockEvent> events = new ArrayList<>();
    events.add(event(Kind.STARTED, START, target));
    Duration step = Duration.ofDays(5 * 365).dividedBy(count);
    for (int i = 1; i < count; i++) {
      events.add(
          event(i % 2 == 1 ? Kind.PAUSED : Kind.RESUMED, START.plus(step.multipliedBy(i)), null));
    }
    return events;
  }

  private static ClockEvent event(Kind kind, Instant at, @Nullable ClockTarget target) {
    return new ClockEvent(ClockMetric.RESOLUTION, kind, at, "somebody", null, target, null);
  }

  private static void print(String what, LongSupplier work) {
    long sum = 0;
    for (int i = 0; i < WARM_UP; i++) {
      sum += work.getAsLong();
    }
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long before = System.nanoTime();
      sum += work.getAsLong();
      nanos[i] = System.nanoTime() - before;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-45s median %8.2f µs, p99 %8.2f µs%n",
        what,
        nanos[TIMES / 2] / 1e3,
        nanos[TIMES * 99 / 100] / 1e3);
    assertThat(sum).isNotZero();
  }
}
