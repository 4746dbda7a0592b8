package org.orderly.change;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When work on a service, or on what a customer uses, may be done: each week, or once. */
@Entity
@Table(name = "maintenance_window")
class MaintenanceWindow {

  private static final String SEQUENCE = "maintenance_window_id";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = SEQUENCE)
  @SequenceGenerator(name = SEQUENCE, sequenceName = SEQUENCE, allocationSize = 1)
  private @Nullable Long id;

  @Version private @Nullable Integer version;

  @Embedded private PeriodKeeping keeping;
  private String title;

  @Enumerated(EnumType.STRING)
  private @Nullable DayOfWeek weekday;

  private @Nullable LocalTime opens;
  private @Nullable LocalTime closes;
  private @Nullable String zone;
  private @Nullable Instant starts;
  private @Nullable Instant ends;

  @SuppressWarnings("NullAway.Init")
  protected MaintenanceWindow() {}

  MaintenanceWindow(ScheduleSubject of, String title, WeeklyHours weekly, String by, Instant now) {
    this(of, title, by, now);
    this.weekday = weekly.day();
    this.opens = weekly.opens();
    this.closes = weekly.closes();
    this.zone = weekly.zone().getId();
  }

  MaintenanceWindow(ScheduleSubject of, String title, ChangeWindow once, String by, Instant now) {
    this(of, title, by, now);
    this.starts = once.starts();
    this.ends = once.ends();
  }

  private MaintenanceWindow(ScheduleSubject of, String title, String by, Instant now) {
    this.keeping = new PeriodKeeping(of, by, now);
    this.title = title;
  }

  /** From now on it counts no more; answers whether it did. */
  boolean retire(Instant now) {
    return keeping.retire(now);
  }

  MaintenanceWindowView view() {
    return new MaintenanceWindowView(
        Objects.requireNonNull(id),
        keeping.subject(),
        title,
        weekday == null || opens == null || closes == null || zone == null
            ? null
            : new WeeklyHours(weekday, opens, closes, ZoneId.of(zone)),
        starts == null || ends == null ? null : new ChangeWindow(starts, ends),
        keeping.keptBy(),
        keeping.keptAt(),
        keeping.retiredAt());
  }
}
