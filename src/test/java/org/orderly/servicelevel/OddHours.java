package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Calendars and instants where arithmetic goes wrong: both edges of daylight saving to the second,
 * half an hour of it, a day that an island left out, an offset of 45 minutes, windows over
 * midnight, adjacent ones, some of one second, holidays on such days, a leap day, the end of a
 * year.
 */
final class OddHours {

  /** Something unusual in a zone on a date. */
  private record Edge(String zone, LocalDate date) {

    ZoneId id() {
      return ZoneId.of(zone);
    }

    /** When the wall clock changes on or after that date, or else when the day begins. */
    Instant instant() {
      Instant midnight = date.atStartOfDay(id()).toInstant();
      ZoneOffsetTransition next = id().getRules().nextTransition(midnight.minusSeconds(1));
      boolean soon = next != null && next.getInstant().isBefore(midnight.plus(2, ChronoUnit.DAYS));
      return soon ? next.getInstant() : midnight;
    }
  }

  private static final List<Edge> EDGES =
      List.of(
          new Edge("Europe/Berlin", LocalDate.of(2026, 3, 29)),
          new Edge("Europe/Berlin", LocalDate.of(2026, 10, 25)),
          new Edge("America/New_York", LocalDate.of(2026, 3, 8)),
          new Edge("America/New_York", LocalDate.of(2026, 11, 1)),
          new Edge("America/Havana", LocalDate.of(2026, 3, 8)),
          new Edge("America/Havana", LocalDate.of(2026, 11, 1)),
          new Edge("America/St_Johns", LocalDate.of(2010, 11, 7)),
          new Edge("Australia/Lord_Howe", LocalDate.of(2026, 4, 5)),
          new Edge("Australia/Lord_Howe", LocalDate.of(2026, 10, 4)),
          new Edge("Pacific/Apia", LocalDate.of(2011, 12, 30)),
          new Edge("Asia/Kathmandu", LocalDate.of(1986, 1, 1)),
          new Edge("Asia/Kathmandu", LocalDate.of(2028, 2, 29)),
          new Edge("UTC", LocalDate.of(2028, 2, 29)),
          new Edge("Europe/Berlin", LocalDate.of(2026, 12, 31)),
          new Edge("America/New_York", LocalDate.of(1969, 12, 30)));

  private static final List<Integer> MARKS =
      List.of(
          0, 1, 3_599, 3_600, 7_199, 7_200, 9_000, 10_799, 10_800, 10_801, 32_400, 43_200, 61_200,
          61_201, 86_399, 86_400);

  private static final int DAY = 86_400;
  private static final int MINUTE = 60;

  private OddHours() {}

  /** A calendar, and an instant near something unusual. */
  record Case(NewCalendar facts, Instant start) {

    WorkingCalendar calendar() {
      return new WorkingCalendar(facts);
    }

    ZoneId zone() {
      return facts.zone();
    }

    Case with(Map<LocalDate, DatedHours> dates) {
      return new Case(
          new NewCalendar(facts.key(), facts.name(), facts.zone(), facts.week(), dates), start);
    }

    Case with(DayOfWeek day, List<WorkingInterval> hours) {
      Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
      week.putAll(facts.week());
      week.put(day, hours);
      return new Case(
          new NewCalendar(facts.key(), facts.name(), facts.zone(), week, facts.dates()), start);
    }
  }

  /** Any calendar, with at least one working second a week. */
  static Arbitrary<Case> cases() {
    return cases(days(), 1);
  }

  /** The same in whole minutes, as people enter hours. */
  static Arbitrary<Case> wholeMinutes() {
    return cases(
        Arbitraries.integers()
            .between(0, DAY / MINUTE)
            .map(minute -> minute * MINUTE)
            .list()
            .uniqueElements()
            .ofMinSize(2)
            .ofMaxSize(4)
            .map(OddHours::intervals),
        MINUTE);
  }

  private static Arbitrary<Case> cases(Arbitrary<List<WorkingInterval>> days, int step) {
    Arbitrary<Map<DayOfWeek, List<WorkingInterval>>> weeks =
        Arbitraries.oneOf(
            Arbitraries.maps(Arbitraries.of(DayOfWeek.class), days).ofMinSize(1), nights(step));
    return Arbitraries.of(EDGES)
        .flatMap(
            edge ->
                Combinators.combine(weeks, dates(edge.date(), days), starts(edge.instant()))
                    .as(
                        (week, dates, start) ->
                            new Case(
                                new NewCalendar("any", "Any", edge.id(), week, dates), start)));
  }

  /** Hours of a day in seconds: some touch, some last one second. */
  static Arbitrary<List<WorkingInterval>> days() {
    Arbitrary<Integer> marks =
        Arbitraries.oneOf(Arbitraries.of(MARKS), Arbitraries.integers().between(0, DAY));
    return marks.list().uniqueElements().ofMinSize(2).ofMaxSize(4).map(OddHours::intervals);
  }

  /** The same shift over every midnight. */
  private static Arbitrary<Map<DayOfWeek, List<WorkingInterval>>> nights(int step) {
    Arbitrary<Integer> half =
        Arbitraries.integers().between(1, DAY / 2 / step).map(some -> some * step);
    return Combinators.combine(half, half)
        .as(
            (until, before) -> {
              Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
              for (DayOfWeek day : DayOfWeek.values()) {
                week.put(day, List.of(interval(0, until), interval(DAY - before, DAY)));
              }
              return week;
            });
  }

  private static Arbitrary<Map<LocalDate, DatedHours>> dates(
      LocalDate around, Arbitrary<List<WorkingInterval>> days) {
    Arbitrary<LocalDate> date =
        Arbitraries.oneOf(
            Arbitraries.just(around),
            Arbitraries.integers().between(-12, 12).map(around::plusDays));
    Arbitrary<DatedHours> hours =
        Arbitraries.oneOf(
            Arbitraries.just(DatedHours.holiday("Day off")),
            days.map(intervals -> new DatedHours("Other hours", intervals)));
    return Arbitraries.maps(date, hours).ofMaxSize(4).map(TreeMap::new);
  }

  private static Arbitrary<Instant> starts(Instant edge) {
    long week = Duration.ofDays(7).toMillis();
    return Arbitraries.oneOf(
        Arbitraries.of(-1_000L, -1L, 0L, 1L, 1_000L, -86_400_000L, 86_400_000L)
            .map(edge::plusMillis),
        Arbitraries.longs().between(-week, week).map(edge::plusMillis),
        Arbitraries.longs()
            .between(-week, week)
            .map(millis -> edge.plusMillis(millis).truncatedTo(ChronoUnit.MINUTES)));
  }

  private static List<WorkingInterval> intervals(List<Integer> seconds) {
    List<Integer> sorted = seconds.stream().sorted().toList();
    int step = sorted.size() == 3 ? 1 : 2;
    List<WorkingInterval> intervals = new ArrayList<>();
    for (int i = 0; i + 1 < sorted.size(); i += step) {
      intervals.add(interval(sorted.get(i), sorted.get(i + 1)));
    }
    return intervals;
  }

  private static WorkingInterval interval(int from, int to) {
    return new WorkingInterval(LocalTime.ofSecondOfDay(from), LocalTime.ofSecondOfDay(to % DAY));
  }
}
