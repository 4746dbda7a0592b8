package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What must hold of every calendar, across changes to and from daylight saving and holidays. */
class WorkingCalendarProperties {

  private static final long SPAN = Duration.ofDays(21).toMillis();

  /** Dates at which some zone of ours changes its clock, leap days and turns of the year. */
  private static final List<LocalDate> EDGES =
      List.of(
          LocalDate.of(2026, 3, 29),
          LocalDate.of(2026, 10, 25),
          LocalDate.of(2026, 3, 8),
          LocalDate.of(2026, 11, 1),
          LocalDate.of(2010, 11, 7),
          LocalDate.of(2026, 4, 5),
          LocalDate.of(2026, 10, 4),
          LocalDate.of(2011, 12, 30),
          LocalDate.of(2028, 2, 29),
          LocalDate.of(2026, 12, 31),
          LocalDate.of(1969, 12, 30));

  /** A calendar and an instant near something unusual. */
  record Case(NewCalendar facts, Instant start) {

    WorkingCalendar calendar() {
      return new WorkingCalendar(facts);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(EDGES)
        .flatMap(
            date ->
                Combinators.combine(
                        CalendarWeeks.any(date),
                        Arbitraries.longs().between(-SPAN / 3, SPAN / 3),
                        Arbitraries.of(true, false))
                    .as((facts, offset, whole) -> new Case(facts, start(date, offset, whole))));
  }

  private static Instant start(LocalDate date, long offset, boolean whole) {
    Instant start = date.atStartOfDay().toInstant(ZoneOffset.UTC).plusMillis(offset);
    return whole ? start.truncatedTo(java.time.temporal.ChronoUnit.MINUTES) : start;
  }

  @Property
  void timeAddsUp(
      @ForAll("cases") Case any,
      @ForAll @LongRange(max = 1_000_000_000) long one,
      @ForAll @LongRange(max = 1_000_000_000) long two) {
    WorkingCalendar calendar = any.calendar();
    Instant middle = any.start().plusMillis(one);
    Instant end = middle.plusMillis(two);
    assertThat(calendar.between(any.start(), middle).plus(calendar.between(middle, end)))
        .isEqualTo(calendar.between(any.start(), end));
    assertThat(calendar.between(any.start(), end).millis()).isBetween(0L, one + two);
  }

  @Property
  void anInstantIsReachedExactlyWhenSoMuchTimeHasPassed(
      @ForAll("cases") Case any,
      @ForAll @LongRange(max = 1_000_000_000) long passed,
      @ForAll @LongRange(max = 1_000_000_000) long time) {
    WorkingCalendar calendar = any.calendar();
    Instant end = any.start().plusMillis(passed);
    boolean reached = !after(calendar, any.start(), new WorkingTime(time)).isAfter(end);
    boolean counted = time <= calendar.between(any.start(), end).millis();
    assertThat(reached).isEqualTo(counted);
  }

  @Property
  void addingAndCountingAreInverse(
      @ForAll("cases") Case any, @ForAll @LongRange(min = 1, max = 1_000_000_000) long time) {
    WorkingCalendar calendar = any.calendar();
    Instant due = after(calendar, any.start(), new WorkingTime(time));
    assertThat(calendar.between(any.start(), due).millis()).isEqualTo(time);
    assertThat(calendar.between(any.start(), due.minusMillis(1)).millis()).isEqualTo(time - 1);
  }

  @Property
  void addingInTwoStepsIsAddingOnce(
      @ForAll("cases") Case any,
      @ForAll @LongRange(max = 500_000_000) long one,
      @ForAll @LongRange(max = 500_000_000) long two) {
    WorkingCalendar calendar = any.calendar();
    Instant once = after(calendar, any.start(), new WorkingTime(one + two));
    assertThat(
            after(
                calendar, after(calendar, any.start(), new WorkingTime(one)), new WorkingTime(two)))
        .isEqualTo(once);
  }

  @Property
  void laterIsNeverLess(
      @ForAll("cases") Case any,
      @ForAll @LongRange(max = 1_000_000_000) long one,
      @ForAll @LongRange(max = 1_000_000_000) long more) {
    WorkingCalendar calendar = any.calendar();
    Instant end = any.start().plusMillis(one);
    assertThat(calendar.between(any.start(), end.plusMillis(more)))
        .isGreaterThanOrEqualTo(calendar.between(any.start(), end));
    assertThat(after(calendar, any.start(), new WorkingTime(one + more)))
        .isAfterOrEqualTo(after(calendar, any.start(), new WorkingTime(one)));
  }

  @Property
  void aHolidayMoreNeverMakesATargetDueSooner(
      @ForAll("cases") Case any,
      @ForAll @IntRange(max = 20) int day,
      @ForAll @LongRange(max = 500_000_000) long time) {
    NewCalendar facts = any.facts();
    Map<LocalDate, DatedHours> more = new TreeMap<>(facts.dates());
    more.put(
        LocalDate.ofInstant(any.start(), ZoneOffset.UTC).plusDays(day),
        DatedHours.holiday("One more"));
    WorkingCalendar shorter =
        new WorkingCalendar(
            new NewCalendar(facts.key(), facts.name(), facts.zone(), facts.week(), more));
    assertThat(after(shorter, any.start(), new WorkingTime(time)))
        .isAfterOrEqualTo(after(any.calendar(), any.start(), new WorkingTime(time)));
  }

  @Property
  void roundTheClockIsThePassageOfTimeInEveryZone(
      @ForAll("cases") Case any, @ForAll @LongRange(max = 100_000_000_000L) long passed) {
    WorkingCalendar always = CalendarWeeks.roundTheClock(any.facts().zone().getId());
    Instant end = any.start().plusMillis(passed);
    assertThat(always.between(any.start(), end).millis()).isEqualTo(passed);
    assertThat(after(always, any.start(), new WorkingTime(passed))).isEqualTo(end);
  }

  @Property(tries = 400)
  void countingIsCountingMinuteByMinute(
      @ForAll("cases") Case any, @ForAll @IntRange(max = 8 * 24 * 60) int minutes) {
    Instant start = any.start().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    Instant end = start.plus(Duration.ofMinutes(minutes));
    assertThat(any.calendar().between(start, end))
        .isEqualTo(WorkingTime.ofMinutes(counted(any.facts(), start, minutes)));
  }

  /** Looks at the wall clock once a minute, and knows nothing else. */
  private static long counted(NewCalendar facts, Instant start, int minutes) {
    long counted = 0;
    for (int minute = 0; minute < minutes; minute++) {
      LocalDateTime wall =
          LocalDateTime.ofInstant(start.plus(Duration.ofMinutes(minute)), facts.zone());
      boolean works =
          !facts.holidays().containsKey(wall.toLocalDate())
              && facts.week().getOrDefault(wall.getDayOfWeek(), List.of()).stream()
                  .anyMatch(hours -> within(hours, wall));
      counted += works ? 1 : 0;
    }
    return counted;
  }

  private static boolean within(WorkingInterval hours, LocalDateTime wall) {
    int minute = wall.getHour() * 60 + wall.getMinute();
    int to = hours.to().toSecondOfDay() / 60;
    return minute >= hours.from().toSecondOfDay() / 60 && (to == 0 || minute < to);
  }

  private static Instant after(WorkingCalendar calendar, Instant from, WorkingTime time) {
    return calendar.after(from, time).orElseThrow();
  }
}
