package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.orderly.servicelevel.ClockEvent.Kind;
import org.orderly.servicelevel.OddHours.Case;

/**
 * The sixteen properties that pin the arithmetic of service clocks down (ADR 0051), each by its
 * number. {@code mvn -Poracle test} tries each of them many times more often.
 */
class ClockArithmeticProperties {

  private static final WorkingTime MOMENT = new WorkingTime(1);
  private static final int QUARTER = 15;
  private static final int TEN_YEARS_MICROS = 10;

  /** Beyond it no changes of wall clocks are known. */
  private static final Instant HORIZON = Instant.parse("2199-01-01T00:00:00Z");

  @Provide
  Arbitrary<Case> cases() {
    return OddHours.cases();
  }

  @Provide
  Arbitrary<Case> wholeMinutes() {
    return OddHours.wholeMinutes();
  }

  @Provide
  Arbitrary<Locale> locales() {
    return Arbitraries.of(
        Locale.ROOT, Locale.GERMANY, new Locale("th", "TH"), new Locale("ar", "SA"), Locale.JAPAN);
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of("Pacific/Apia", "America/Havana", "Asia/Kathmandu", "Etc/GMT+12");
  }

  @Provide
  Arbitrary<List<LifeStep>> lives() {
    return LifeStep.lives();
  }

  @Property
  void property01ElapsedTimeAddsUp(
      @ForAll("cases") Case any,
      @ForAll @LongRange(max = 1_000_000_000) long one,
      @ForAll @LongRange(max = 1_000_000_000) long two,
      @ForAll TargetUnit unit) {
    WorkingCalendar calendar = any.calendar();
    Instant middle = any.start().plusMillis(one);
    Instant end = middle.plusMillis(two);
    assertThat(
            calendar.between(unit, any.start(), middle).plus(calendar.between(unit, middle, end)))
        .isEqualTo(calendar.between(unit, any.start(), end));
  }

  @Property
  void property02ElapsedTimeIsNeitherNegativeNorLongerThanWhatPassed(
      @ForAll("cases") Case any, @ForAll @LongRange(max = 1_000_000_000) long passed) {
    assertThat(any.calendar().between(any.start(), any.start().plusMillis(passed)).millis())
        .isBetween(0L, passed);
  }

  @Property
  void property03AnInstantIsReachedExactlyWhenSoMuchHasElapsed(
      @ForAll("cases") Case any,
      @ForAll @LongRange(max = 1_000_000_000) long passed,
      @ForAll @LongRange(max = 1_000_000_000) long time,
      @ForAll TargetUnit unit) {
    WorkingCalendar calendar = any.calendar();
    Instant end = any.start().plusMillis(passed);
    boolean reached =
        calendar
            .after(unit, any.start(), new WorkingTime(time))
            .filter(at -> !at.isAfter(end))
            .isPresent();
    assertThat(reached).isEqualTo(time <= calendar.between(unit, any.start(), end).millis());
  }

  @Property
  void property04AddingInTwoStepsIsAddingOnce(
      @ForAll("cases") Case any,
      @ForAll @LongRange(max = 500_000_000) long one,
      @ForAll @LongRange(max = 500_000_000) long two) {
    WorkingCalendar calendar = any.calendar();
    assertThat(
            calendar
                .after(any.start(), new WorkingTime(one))
                .flatMap(middle -> calendar.after(middle, new WorkingTime(two))))
        .isEqualTo(calendar.after(any.start(), new WorkingTime(one + two)));
  }

  @Property
  void property05AddingLandsInWorkingTimeOrOnItsClosingEdgeAtTheEarliestSuchInstant(
      @ForAll("cases") Case any, @ForAll @LongRange(min = 1, max = 1_000_000_000) long time) {
    WorkingCalendar calendar = any.calendar();
    Instant due = calendar.after(any.start(), new WorkingTime(time)).orElseThrow();
    Assume.that(due.isBefore(HORIZON));
    assertThat(new Stepper(any.facts()).works(due.minusMillis(1))).isTrue();
    assertThat(calendar.between(any.start(), due).millis()).isEqualTo(time);
    assertThat(calendar.between(any.start(), due.minusMillis(1)).millis()).isEqualTo(time - 1);
  }

  @Property
  void property06RoundTheClockIsThePassageOfTime(
      @ForAll("cases") Case any, @ForAll @LongRange(max = 100_000_000_000L) long passed) {
    WorkingCalendar always = CalendarWeeks.roundTheClock(any.zone().getId());
    Instant end = any.start().plusMillis(passed);
    assertThat(always.between(any.start(), end).millis()).isEqualTo(passed);
    assertThat(always.after(any.start(), new WorkingTime(passed))).hasValue(end);
  }

  @Property
  void property07ADayHasItsNominalHoursAndWhatTheWallClockRepeatsButNotWhatItLeavesOut(
      @ForAll("cases") Case any, @ForAll("cases") Case hours) {
    LocalDate day = LocalDate.ofInstant(any.start(), any.zone());
    List<WorkingInterval> intervals = hours.facts().week().values().iterator().next();
    WorkingCalendar calendar =
        new WorkingCalendar(
            new NewCalendar(
                "day", "Day", any.zone(), Map.of(), Map.of(day, new DatedHours("", intervals))));
    long nominal = DayHours.of(intervals).total();
    Instant from = day.minusDays(2).atStartOfDay(any.zone()).toInstant();
    Instant to = day.plusDays(3).atStartOfDay(any.zone()).toInstant();
    long changed = 0;
    var change = any.zone().getRules().nextTransition(from);
    while (change != null && change.getInstant().isBefore(to)) {
      long before = change.getDateTimeBefore().toInstant(ZoneOffset.UTC).toEpochMilli();
      long after = change.getDateTimeAfter().toInstant(ZoneOffset.UTC).toEpochMilli();
      long midnight = day.toEpochDay() * WallClockHours.DAY;
      long overlap =
          DayHours.of(intervals).until(Math.max(before, after) - midnight)
              - DayHours.of(intervals).until(Math.min(before, after) - midnight);
      changed += change.isGap() ? -overlap : overlap;
      change = any.zone().getRules().nextTransition(change.getInstant());
    }
    assertThat(calendar.between(from, to).millis()).isEqualTo(nominal + changed);
  }

  @Property(tries = 60)
  void property08NothingDependsOnTheZoneAndLocaleOfTheServer(
      @ForAll("cases") Case any,
      @ForAll @LongRange(max = 1_000_000_000) long time,
      @ForAll("zones") String zone,
      @ForAll("locales") Locale locale) {
    List<Object> here = shown(any, time);
    TimeZone zoneBefore = TimeZone.getDefault();
    Locale localeBefore = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      Locale.setDefault(locale);
      assertThat(shown(any, time)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zoneBefore);
      Locale.setDefault(localeBefore);
    }
  }

  private static List<Object> shown(Case any, long time) {
    WorkingCalendar calendar = any.calendar();
    return List.of(
        calendar.between(any.start(), any.start().plusMillis(time)),
        calendar.after(any.start(), new WorkingTime(time)),
        calendar.after(TargetUnit.WORKING_DAYS, any.start(), new WorkingTime(time)),
        calendar.afterDays(any.start(), 3),
        CalendarView.of(calendar).toString());
  }

  @Property
  void property09HolidaysNeverShortenAndHoursNeverLengthenAndHoursAddUp(
      @ForAll("cases") Case any,
      @ForAll @IntRange(max = 20) int day,
      @ForAll("cases") Case other,
      @ForAll @LongRange(max = 500_000_000) long time) {
    WorkingCalendar calendar = any.calendar();
    LocalDate date = LocalDate.ofInstant(any.start(), any.zone()).plusDays(day);
    Map<LocalDate, DatedHours> more = new TreeMap<>(any.facts().dates());
    more.put(date, DatedHours.holiday("One more"));
    assertLater(any.with(more).calendar(), calendar, any.start(), time);

    Case whole = any.with(date.getDayOfWeek(), List.of(WorkingInterval.DAY));
    assertLater(calendar, whole.calendar(), any.start(), time);

    Case both = any.with(Map.of());
    List<WorkingInterval> one = both.facts().week().getOrDefault(date.getDayOfWeek(), List.of());
    List<WorkingInterval> two = other.facts().week().values().iterator().next();
    Instant end = any.start().plusMillis(time);
    assertThat(
            elapsed(both, date, Hours.union(one, two), end)
                + elapsed(both, date, Hours.common(one, two), end))
        .isEqualTo(elapsed(both, date, one, end) + elapsed(both, date, two, end));
  }

  private static long elapsed(Case any, LocalDate date, List<WorkingInterval> hours, Instant end) {
    return any.with(date.getDayOfWeek(), hours).calendar().between(any.start(), end).millis();
  }

  private static void assertLater(
      WorkingCalendar fewer, WorkingCalendar more, Instant start, long time) {
    Optional<Instant> late = fewer.after(start, new WorkingTime(time));
    Optional<Instant> early = more.after(start, new WorkingTime(time));
    assertThat(late.isEmpty() || !late.get().isBefore(early.orElseThrow())).isTrue();
  }

  @Property
  void property10APauseTakesItsOwnWorkingTimeAndNothingElse(
      @ForAll("cases") Case any,
      @ForAll @LongRange(max = 300_000_000) long before,
      @ForAll @LongRange(max = 300_000_000) long pause,
      @ForAll @LongRange(max = 300_000_000) long after) {
    WorkingCalendar calendar = any.calendar();
    Instant paused = any.start().plusMillis(before);
    Instant resumed = paused.plusMillis(pause);
    Instant end = resumed.plusMillis(after);
    WorkingTime without = calendar.between(any.start(), end);
    WorkingTime taken = calendar.between(paused, resumed);

    ClockEvent start = LifeStep.started(any.start());
    ClockEvent hold = LifeStep.event(Kind.PAUSED, paused);
    ClockEvent go = LifeStep.event(Kind.RESUMED, resumed);
    ClockEvent stop = LifeStep.event(Kind.STOPPED, end);
    assertThat(elapsed(calendar, start, hold, go, stop)).isEqualTo(without.minus(taken));
    assertThat(elapsed(calendar, start, hold, LifeStep.event(Kind.RESUMED, paused), stop))
        .isEqualTo(without);
    assertThat(
            elapsed(
                calendar,
                start,
                hold,
                LifeStep.event(Kind.PAUSED, paused.plusMillis(pause / 2)),
                go,
                stop))
        .isEqualTo(without.minus(taken));
    assertThat(elapsed(calendar, start, hold, stop))
        .isEqualTo(calendar.between(any.start(), paused));
    if (taken.equals(WorkingTime.ZERO)) {
      assertThat(elapsed(calendar, start, hold, go, stop)).isEqualTo(without);
    }
  }

  private static WorkingTime elapsed(WorkingCalendar calendar, ClockEvent... events) {
    Instant last = events[events.length - 1].at();
    return ClockReading.of(List.of(events), key -> calendar, last).elapsed();
  }

  @Property
  void property11EventByEventIsTheReplayOfAll(@ForAll("lives") List<LifeStep> steps) {
    List<ClockEvent> events = LifeStep.events(steps);
    ClockHistoryColumn column = new ClockHistoryColumn();
    ClockHistory history = ClockHistory.NONE;
    for (ClockEvent event : events) {
      history =
          column.convertToEntityAttribute(
              column.convertToDatabaseColumn(history.with(List.of(event))));
    }
    Instant now = LifeStep.last(events).plus(3, ChronoUnit.DAYS);
    assertThat(history.readings(LifeStep::calendar, now))
        .containsExactly(ClockReading.of(events, LifeStep::calendar, now));
    for (int i = 1; i < events.size(); i++) {
      Instant next = events.get(i).at();
      WorkingTime before = read(events.subList(0, i), next).elapsed();
      WorkingTime after = read(events.subList(0, i + 1), next).elapsed();
      if (!LifeStep.changesUnit(events, i)) {
        assertThat(after).isEqualTo(before);
      }
    }
  }

  private static ClockReading read(List<ClockEvent> events, Instant now) {
    return ClockReading.of(events, LifeStep::calendar, now);
  }

  @Property
  void property12AnEmptyCalendarGivesNeverAtOnce(
      @ForAll("cases") Case any, @ForAll @LongRange(min = 1) long time, @ForAll TargetUnit unit) {
    WorkingCalendar empty =
        new WorkingCalendar(new NewCalendar("none", "None", any.zone(), Map.of(), Map.of()));
    long before = System.nanoTime();
    assertThat(empty.after(unit, any.start(), new WorkingTime(time))).isEmpty();
    assertThat(empty.before(unit, any.start(), new WorkingTime(time))).isEmpty();
    assertThat(empty.opening(unit, any.start())).isEmpty();
    assertThat(empty.between(unit, any.start(), any.start().plusMillis(time / 2)))
        .isEqualTo(WorkingTime.ZERO);
    assertThat(System.nanoTime() - before).isLessThan(Duration.ofSeconds(10).toNanos());
  }

  @Property
  void property13CountingIsLookingAtTheWallClockMinuteByMinute(
      @ForAll("wholeMinutes") Case any, @ForAll @IntRange(max = 8 * 24 * 60) int minutes) {
    Instant start = any.start().truncatedTo(ChronoUnit.MINUTES);
    assertThat(any.calendar().between(start, start.plus(Duration.ofMinutes(minutes))))
        .isEqualTo(new Stepper(any.facts()).count(start, minutes));
  }

  @Example
  void property13AlsoOverTwentyFixedYears() {
    List<String> zones =
        List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia");
    List<WorkingInterval> hours =
        List.of(WorkingInterval.of("00:00", "02:30"), WorkingInterval.of("13:15", "24:00"));
    for (int n = 0; n < 20; n++) {
      int year = 2008 + n;
      NewCalendar facts =
          new NewCalendar(
              "year",
              "Year",
              ZoneId.of(zones.get(n % zones.size())),
              Map.of(
                  DayOfWeek.MONDAY, List.of(WorkingInterval.of("08:00", "18:00")),
                  DayOfWeek.FRIDAY, hours,
                  DayOfWeek.SATURDAY, hours,
                  DayOfWeek.SUNDAY, hours),
              Map.of(
                  LocalDate.of(year, 12, 25),
                  DatedHours.holiday("Christmas"),
                  LocalDate.of(year, 1, 1),
                  new DatedHours("New Year", hours)));
      Instant start = LocalDate.of(year, 1, 1).atStartOfDay(facts.zone()).toInstant();
      long minutes =
          ChronoUnit.MINUTES.between(
              start, LocalDate.of(year + 1, 1, 1).atStartOfDay(facts.zone()).toInstant());
      assertThat(new WorkingCalendar(facts).between(start, start.plus(Duration.ofMinutes(minutes))))
          .as("%s in %s", year, facts.zone())
          .isEqualTo(new Stepper(facts).count(start, minutes, QUARTER));
    }
  }

  @Example
  void property14ASecondImplementationInAnotherLanguageAgrees() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int agreed =
        ClockVectors.compare(
            Path.of(System.getProperty("orderly.vectors", "src/test/vectors/clock-vectors.json")),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    String lines = said.toString(StandardCharsets.UTF_8);
    System.out.print("Second implementation: " + lines.substring(Math.max(0, lines.length() - 60)));
    assertThat(lines).doesNotStartWith("0 vectors");
    assertThat(agreed).as(lines).isZero();
  }

  @Example
  void property15TenYearsAreCountedWithinTenMicroseconds() {
    WorkingCalendar calendar = CalendarWeeks.officeHours("Europe/Berlin");
    Instant start = Instant.parse("2020-03-29T00:30:00Z");
    long[] nanos = new long[2_001];
    long sum = 0;
    for (int i = 0; i < nanos.length; i++) {
      Instant end = start.plus(3_652L, ChronoUnit.DAYS).plusMillis(i);
      long before = System.nanoTime();
      sum += calendar.between(start, end).millis();
      nanos[i] = System.nanoTime() - before;
    }
    Arrays.sort(nanos);
    System.out.printf("Ten years: %.2f µs at the median, %d%n", nanos[1_000] / 1e3, sum);
    assertThat(nanos[1_000]).isLessThan(TEN_YEARS_MICROS * 1_000L);
  }

  @Property
  void property16AnEditAndItsRevertAreIdentityAndWhatHasStoppedNeverChanges(
      @ForAll("lives") List<LifeStep> steps, @ForAll @IntRange(max = 10_000) int later) {
    List<ClockEvent> events = LifeStep.events(steps);
    Instant now = LifeStep.last(events).plus(Duration.ofMinutes(later));
    ClockReading before = read(events, now);
    List<ClockEvent> edited = new ArrayList<>(events);
    edited.add(LifeStep.recomputed(LifeStep.last(events), "office@2"));
    if (before.state().stopped()) {
      assertThat(read(edited, now)).isEqualTo(before);
      assertThat(ClockRun.of(edited, LifeStep::calendar).verdict())
          .isEqualTo(ClockRun.of(events, LifeStep::calendar).verdict());
    }
    edited.add(LifeStep.recomputed(LifeStep.last(events), "office"));
    assertThat(read(edited, now)).isEqualTo(before);
    assertThat(ClockRun.of(edited, LifeStep::calendar).verdict())
        .isEqualTo(ClockRun.of(events, LifeStep::calendar).verdict());
  }

  @Property
  void backwardsIsTheLatestInstantFromWhichSoMuchPasses(
      @ForAll("cases") Case any, @ForAll @LongRange(min = 1, max = 1_000_000_000) long time) {
    WorkingCalendar calendar = any.calendar();
    Instant back =
        calendar.before(TargetUnit.WORKING_TIME, any.start(), new WorkingTime(time)).orElseThrow();
    assertThat(calendar.between(back, any.start()).millis()).isEqualTo(time);
    assertThat(calendar.between(back.plusMillis(1), any.start()).millis()).isEqualTo(time - 1);
  }

  @Property
  void timeOpensWhereItBeginsToCount(@ForAll("cases") Case any) {
    WorkingCalendar calendar = any.calendar();
    Instant opening = calendar.opening(any.start()).orElseThrow();
    assertThat(calendar.between(any.start(), opening)).isEqualTo(WorkingTime.ZERO);
    assertThat(calendar.between(opening, opening.plusMillis(1))).isEqualTo(MOMENT);
  }

  @Property
  void daysOpenWhereTheyBeginToCount(@ForAll("cases") Case any) {
    WorkingCalendar calendar = any.calendar();
    Instant opening = calendar.opening(TargetUnit.WORKING_DAYS, any.start()).orElseThrow();
    assertThat(opening).isAfterOrEqualTo(any.start());
    assertThat(calendar.between(TargetUnit.WORKING_DAYS, any.start(), opening.minusMillis(1)))
        .isEqualTo(WorkingTime.ZERO);
    assertThat(
            calendar.between(TargetUnit.WORKING_DAYS, any.start(), opening.plusMillis(1)).millis())
        .isPositive();
  }
}
