package org.orderly.change;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance window that somebody wishes to keep: each week, or once.
 *
 * @param subject service or customer
 * @param key of the service or customer
 * @param title what it is called, 1 to 160 characters
 * @param day on which a weekly one begins; null for one that is once
 * @param closes of a weekly one; on the next day where it is not after {@code opens}
 * @param zone whose wall clock a weekly one follows
 * @param starts of one that is once
 */
public record NewMaintenanceWindow(
    ScheduleSubject.@Nullable Kind subject,
    String key,
    String title,
    @Nullable DayOfWeek day,
    @Nullable LocalTime opens,
    @Nullable LocalTime closes,
    @Nullable ZoneId zone,
    @Nullable Instant starts,
    @Nullable Instant ends) {

  /** Whether it returns each week. */
  public boolean weekly() {
    return day != null || opens != null || closes != null;
  }
}
