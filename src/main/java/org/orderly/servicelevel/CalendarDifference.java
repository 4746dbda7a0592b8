package org.orderly.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a calendar, field by field. */
final class CalendarDifference {

  private final List<CalendarChange> changes = new ArrayList<>();

  private CalendarDifference() {}

  static List<CalendarChange> between(NewCalendar before, NewCalendar after) {
    CalendarDifference difference = new CalendarDifference();
    difference.compare("name", before.name(), after.name());
    difference.compare("zone", before.zone().getId(), after.zone().getId());
    for (DayOfWeek day : DayOfWeek.values()) {
      difference.compare(
          "week." + day.name().toLowerCase(Locale.ROOT),
          hours(before.week().get(day)),
          hours(after.week().get(day)));
    }
    TreeSet<LocalDate> dates = new TreeSet<>(before.dates().keySet());
    dates.addAll(after.dates().keySet());
    dates.forEach(
        date ->
            difference.compare(
                "dates." + date, dated(before.dates(), date), dated(after.dates(), date)));
    return List.copyOf(difference.changes);
  }

  /** All of a calendar, always written the same way. */
  static String contents(NewCalendar calendar) {
    NewCalendar nothing = new NewCalendar(calendar.key(), "", ZoneOffset.UTC, Map.of(), Map.of());
    return between(nothing, calendar).stream()
        .map(change -> change.field() + " " + change.after())
        .collect(Collectors.joining("\n"));
  }

  private void compare(String field, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new CalendarChange(field, before, after));
    }
  }

  /** Hours as people write them; null where there are none. */
  static @Nullable String hours(@Nullable List<WorkingInterval> intervals) {
    return intervals == null || intervals.isEmpty()
        ? null
        : intervals.stream()
            .sorted(Comparator.comparingLong(WorkingInterval::opens))
            .map(one -> one.from() + "–" + one.closing())
            .collect(Collectors.joining(", "));
  }

  /** What a calendar has on a date, as people write it; null where it has nothing of its own. */
  static @Nullable String dated(Map<LocalDate, DatedHours> dates, LocalDate date) {
    DatedHours dated = dates.get(date);
    if (dated == null) {
      return null;
    }
    return Objects.requireNonNullElse(hours(dated.intervals()), "–") + " " + dated.name();
  }
}
