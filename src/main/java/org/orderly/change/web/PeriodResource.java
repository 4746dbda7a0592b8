package org.orderly.change.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderly.change.BlackoutPeriodView;
import org.orderly.change.ChangeWindow;
import org.orderly.change.MaintenanceWindowView;
import org.orderly.change.ScheduleSubject;
import org.orderly.change.WeeklyHours;

/** Periods of the schedule over HTTP. */
final class PeriodResource {

  private PeriodResource() {}

  /** A maintenance window: weekly with day, hours and zone, or once with instants. */
  record Maintenance(
      long id,
      ScheduleSubject.Kind subject,
      @Nullable String key,
      String title,
      @Nullable String day,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes,
      @Nullable String zone,
      @Nullable Instant starts,
      @Nullable Instant ends,
      String keptBy,
      Instant keptAt,
      @Nullable Instant retiredAt) {

    static Maintenance of(MaintenanceWindowView window) {
      WeeklyHours weekly = window.weekly();
      ChangeWindow once = window.once();
      return new Maintenance(
          window.id(),
          window.subject().kind(),
          window.subject().key(),
          window.title(),
          weekly == null ? null : word(weekly.day()),
          weekly == null ? null : weekly.opens(),
          weekly == null ? null : weekly.closes(),
          weekly == null ? null : weekly.zone().getId(),
          once == null ? null : once.starts(),
          once == null ? null : once.ends(),
          window.keptBy(),
          window.keptAt(),
          window.retiredAt());
    }
  }

  /** A blackout period. */
  record Blackout(
      long id,
      ScheduleSubject.Kind subject,
      @Nullable String key,
      String reason,
      Instant starts,
      Instant ends,
      String keptBy,
      Instant keptAt,
      @Nullable Instant retiredAt) {

    static Blackout of(BlackoutPeriodView period) {
      return new Blackout(
          period.id(),
          period.subject().kind(),
          period.subject().key(),
          period.reason(),
          period.window().starts(),
          period.window().ends(),
          period.keptBy(),
          period.keptAt(),
          period.retiredAt());
    }
  }

  static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
