package org.orderly.change;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps blackout periods: when a service, what a customer uses, or nothing at all may be changed.
 *
 * @clause 8.5.1.3
 */
@Service
@Transactional
public class BlackoutManagement {

  private final BlackoutPeriods periods;
  private final PeriodCheck check;
  private final ScheduleKeepers keepers;
  private final ChangeAccess access;
  private final BlackoutNotices notices;
  private final PeriodTrail trail;
  private final Clock clock;

  BlackoutManagement(
      BlackoutPeriods periods,
      PeriodCheck check,
      ScheduleKeepers keepers,
      ChangeAccess access,
      BlackoutNotices notices,
      PeriodTrail trail,
      Clock clock) {
    this.periods = periods;
    this.check = check;
    this.keepers = keepers;
    this.access = access;
    this.notices = notices;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Adds a blackout period; who answers for a change that is planned then is told.
   *
   * @throws RuleViolation ITSM-CHG-050 where the actor keeps none, 051 with a message for each
   *     field that is refused
   */
  public BlackoutPeriodView add(NewBlackoutPeriod wish) {
    keepers.requireKeeper();
    ScheduleSubject subject = check.checked(wish);
    ChangeWindow window =
        new ChangeWindow(
            Objects.requireNonNull(wish.starts()), Objects.requireNonNull(wish.ends()));
    BlackoutPeriodView added =
        periods
            .add(
                new BlackoutPeriod(
                    subject,
                    wish.reason().strip(),
                    window,
                    Acting.current().key(),
                    clock.instant()))
            .view();
    trail.append("added", added);
    notices.tell(added);
    return added;
  }

  /**
   * From now on the period counts no more.
   *
   * @throws RuleViolation ITSM-CHG-050 where the actor keeps none, 052 where there is none of this
   *     id
   */
  public BlackoutPeriodView retire(long id) {
    keepers.requireKeeper();
    BlackoutPeriod period =
        periods
            .find(id)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        ChangeRule.PERIOD_UNKNOWN, "There is no blackout period " + id));
    if (period.retire(clock.instant())) {
      trail.append("retired", period.view());
    }
    return period.view();
  }

  /**
   * The periods that count and are not over, the next first.
   *
   * @throws RuleViolation ITSM-CHG-003 where the actor is no staff
   */
  @Transactional(readOnly = true)
  public List<BlackoutPeriodView> toCome() {
    access.requireReader(Acting.current());
    return periods.toCome(clock.instant());
  }
}
