package org.orderly.change.web;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeWindow;

/**
 * Which part of the schedule of changes is asked for.
 *
 * @param day of the month or week, or with which the list begins
 * @param service the key of the service; null for all
 * @param mine whether only changes of who asks
 */
record AskedSchedule(ScheduleView view, LocalDate day, @Nullable String service, boolean mine) {

  /** The days of a list. */
  static final int LIST_DAYS = 31;

  /** The first day that is shown. */
  public LocalDate first() {
    return switch (view) {
      case MONTH -> ScheduleGrid.firstOfMonth(day);
      case WEEK -> ScheduleGrid.firstOfWeek(day);
      case LIST -> day;
    };
  }

  int weeks() {
    return view == ScheduleView.MONTH ? ScheduleGrid.weeksOfMonth(day) : 1;
  }

  ChangeWindow window(ZoneId zone) {
    LocalDate after =
        view == ScheduleView.LIST ? day.plusDays(LIST_DAYS) : first().plusWeeks(weeks());
    return new ChangeWindow(
        first().atStartOfDay(zone).toInstant(), after.atStartOfDay(zone).toInstant());
  }

  /** The day that the part before is asked for with. */
  public LocalDate earlier() {
    return switch (view) {
      case MONTH -> day.withDayOfMonth(1).minusMonths(1);
      case WEEK -> day.minusWeeks(1);
      case LIST -> day.minusDays(LIST_DAYS);
    };
  }

  /** The day that the part after is asked for with. */
  public LocalDate later() {
    return switch (view) {
      case MONTH -> day.withDayOfMonth(1).plusMonths(1);
      case WEEK -> day.plusWeeks(1);
      case LIST -> day.plusDays(LIST_DAYS);
    };
  }
}
