package org.orderly.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance window: when work on a service, or on what a customer uses, may be done.
 *
 * @param weekly null for one that is once
 * @param once null for one that returns each week
 * @param retiredAt from then on it counts no more; null where it counts
 */
public record MaintenanceWindowView(
    long id,
    ScheduleSubject subject,
    String title,
    @Nullable WeeklyHours weekly,
    @Nullable ChangeWindow once,
    String keptBy,
    Instant keptAt,
    @Nullable Instant retiredAt) {

  /** The times that it means which fall, at least in part, into a window. */
  public List<ChangeWindow> within(ChangeWindow window) {
    if (weekly != null) {
      return weekly.within(window);
    }
    return once != null && once.overlaps(window) ? List.of(once) : List.of();
  }
}
