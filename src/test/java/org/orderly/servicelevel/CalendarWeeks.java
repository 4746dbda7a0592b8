package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calendars for tests: named ones, and any that jqwik thinks of. */
final class CalendarWeeks {

  /** Zones whose clocks do unusual things, beside plain ones. */
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "America/St_Johns",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "Asia/Kathmandu",
          "America/Havana");

  private CalendarWeeks() {}

  /** Monday to Friday, 08:00 to 18:00. */
  static WorkingCalendar officeHours(String zone, LocalDate... holidays) {
    return officeHours(zone, named(List.of(holidays)));
  }

  /** Monday to Friday, 08:00 to 18:00, but on these dates. */
  static WorkingCalendar officeHours(String zone, Map<LocalDate, DatedHours> dates) {
    Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        week.put(day, List.of(WorkingInterval.of("08:00", "18:00")));
      }
    }
    return new WorkingCalendar(new NewCalendar("office", "Office", ZoneId.of(zone), week, dates));
  }

  /** Every day from 08:00 to 18:00 UTC, but on these dates: to be kept, and edited. */
  static NewCalendar everyDay(String key, Map<LocalDate, DatedHours> dates) {
    Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(WorkingInterval.of("08:00", "18:00")));
    }
    return new NewCalendar(key, "Edited", ZoneId.of("UTC"), week, dates);
  }

  /** All time counts. */
  static WorkingCalendar roundTheClock(String zone) {
    return new WorkingCalendar(NewCalendar.roundTheClock("always", "Always", ZoneId.of(zone)));
  }

  /** The same hours every day. */
  static WorkingCalendar daily(String zone, String... hours) {
    Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<WorkingInterval> intervals = new ArrayList<>();
      for (int i = 0; i < hours.length; i += 2) {
        intervals.add(WorkingInterval.of(hours[i], hours[i + 1]));
      }
      week.put(day, intervals);
    }
    return new WorkingCalendar(new NewCalendar("daily", "Daily", ZoneId.of(zone), week, Map.of()));
  }

  /** Any hours in whole minutes, with holidays within a year of a date. */
  static Arbitrary<NewCalendar> any(LocalDate around) {
    Arbitrary<Map<DayOfWeek, List<WorkingInterval>>> weeks =
        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), days()).ofMinSize(1);
    Arbitrary<List<LocalDate>> holidays =
        Arbitraries.integers().between(-20, 20).map(around::plusDays).list().ofMaxSize(6);
    return Combinators.combine(Arbitraries.of(ZONES), weeks, holidays)
        .as((zone, week, off) -> new NewCalendar("any", "Any", ZoneId.of(zone), week, named(off)));
  }

  /** One to three intervals of a day, some of which touch. */
  private static Arbitrary<List<WorkingInterval>> days() {
    return Arbitraries.integers()
        .between(0, 24 * 60)
        .list()
        .uniqueElements()
        .ofMinSize(2)
        .ofMaxSize(4)
        .map(CalendarWeeks::intervals);
  }

  private static List<WorkingInterval> intervals(List<Integer> minutes) {
    List<Integer> sorted = minutes.stream().sorted().toList();
    List<WorkingInterval> intervals = new ArrayList<>();
    int step = sorted.size() == 3 ? 1 : 2;
    for (int i = 0; i + 1 < sorted.size(); i += step) {
      intervals.add(WorkingInterval.of(clock(sorted.get(i)), clock(sorted.get(i + 1))));
    }
    return intervals;
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  static Map<LocalDate, DatedHours> named(List<LocalDate> days) {
    Map<LocalDate, DatedHours> holidays = new java.util.TreeMap<>();
    days.forEach(day -> holidays.put(day, DatedHours.holiday("Day off")));
    return holidays;
  }
}
