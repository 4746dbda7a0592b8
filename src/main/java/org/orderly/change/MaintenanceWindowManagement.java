package org.orderly.change;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps maintenance windows: when work on a service, or on what a customer uses, may be done.
 *
 * @clause 8.5.1.3
 */
@Service
@Transactional
public class MaintenanceWindowManagement {

  private final MaintenanceWindows windows;
  private final PeriodCheck check;
  private final ScheduleKeepers keepers;
  private final ChangeAccess access;
  private final PeriodTrail trail;
  private final Clock clock;

  MaintenanceWindowManagement(
      MaintenanceWindows windows,
      PeriodCheck check,
      ScheduleKeepers keepers,
      ChangeAccess access,
      PeriodTrail trail,
      Clock clock) {
    this.windows = windows;
    this.check = check;
    this.keepers = keepers;
    this.access = access;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Adds a maintenance window.
   *
   * @throws RuleViolation ITSM-CHG-050 where the actor keeps none, 051 with a message for each
   *     field that is refused
   */
  public MaintenanceWindowView add(NewMaintenanceWindow wish) {
    keepers.requireKeeper();
    ScheduleSubject subject = check.checked(wish);
    String title = wish.title().strip();
    String by = Acting.current().key();
    MaintenanceWindow window =
        wish.day() == null
            ? new MaintenanceWindow(subject, title, once(wish), by, clock.instant())
            : new MaintenanceWindow(subject, title, weekly(wish), by, clock.instant());
    MaintenanceWindowView added = windows.add(window).view();
    trail.append("added", added);
    return added;
  }

  private static WeeklyHours weekly(NewMaintenanceWindow wish) {
    return new WeeklyHours(
        Objects.requireNonNull(wish.day()),
        Objects.requireNonNull(wish.opens()),
        Objects.requireNonNull(wish.closes()),
        Objects.requireNonNull(wish.zone()));
  }

  private static ChangeWindow once(NewMaintenanceWindow wish) {
    return new ChangeWindow(
        Objects.requireNonNull(wish.starts()), Objects.requireNonNull(wish.ends()));
  }

  /**
   * From now on the window counts no more.
   *
   * @throws RuleViolation ITSM-CHG-050 where the actor keeps none, 052 where there is none of this
   *     id
   */
  public MaintenanceWindowView retire(long id) {
    keepers.requireKeeper();
    MaintenanceWindow window =
        windows
            .find(id)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        ChangeRule.PERIOD_UNKNOWN, "There is no maintenance window " + id));
    if (window.retire(clock.instant())) {
      trail.append("retired", window.view());
    }
    return window.view();
  }

  /**
   * The windows that count, by what they are about.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public List<MaintenanceWindowView> inForce() {
    access.requireReader(Acting.current());
    return windows.inForce();
  }

  /** Whether the actor keeps maintenance windows and blackout periods. */
  @Transactional(readOnly = true)
  public boolean keeps() {
    return keepers.keeps();
  }
}
