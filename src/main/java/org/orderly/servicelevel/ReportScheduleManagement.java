package org.orderly.servicelevel;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.ReportScheduleChanged.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the calendar of reports: who gets what, for what purpose, how often, and what was delivered
 * (9.4). Staff read it, service level managers keep it.
 */
@Service
@Transactional
public class ReportScheduleManagement {

  private static final Set<String> KEEPERS =
      Set.of(Roles.SERVICE_LEVEL_MANAGER, Roles.ADMINISTRATOR);
  private static final int MOST_SHOWN = 100;
  private static final int LAST_PAGE = 10_000;

  private final ReportSchedules schedules;
  private final ReportOrderCheck check;
  private final ServiceLevelSight sight;
  private final IdentityManagement identity;
  private final RecordNumbers numbers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReportScheduleManagement(
      ReportSchedules schedules,
      ReportOrderCheck check,
      ServiceLevelSight sight,
      IdentityManagement identity,
      RecordNumbers numbers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.schedules = schedules;
    this.check = check;
    this.sight = sight;
    this.identity = identity;
    this.numbers = numbers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * One page of the schedules, those first that are due first, the retired ones last.
   *
   * @param page from 0
   * @throws RuleViolation ITSM-SLM-050
   */
  @Transactional(readOnly = true)
  public ReportSchedulePage schedules(int page) {
    requireStaff();
    int meant = Math.max(0, Math.min(page, LAST_PAGE));
    return new ReportSchedulePage(
        ReportSchedule.views(schedules.page(meant, MOST_SHOWN)),
        schedules.count(),
        meant,
        MOST_SHOWN);
  }

  /**
   * One schedule.
   *
   * @throws RuleViolation ITSM-SLM-050, -054
   */
  @Transactional(readOnly = true)
  public ReportScheduleView schedule(RecordNumber number) {
    requireStaff();
    return get(number).view();
  }

  /**
   * What was delivered, the latest first, at most 100.
   *
   * @throws RuleViolation ITSM-SLM-050, -054
   */
  @Transactional(readOnly = true)
  public List<ReportDelivery> deliveries(RecordNumber number) {
    requireStaff();
    return schedules.deliveries(get(number).number(), MOST_SHOWN);
  }

  /** Whether who acts may keep schedules. */
  public boolean keeps() {
    Actor actor = Acting.current();
    return actor.isSystem() || identity.groupsOf(actor.key()).stream().anyMatch(KEEPERS::contains);
  }

  /**
   * Schedules a report; the first is about the period that it is now.
   *
   * @throws RuleViolation ITSM-SLM-052, -053
   */
  public ReportScheduleView create(ReportOrder order) {
    requireKeeper();
    Set<String> people = check.recipients(order);
    ReportSchedule schedule =
        new ReportSchedule(numbers.next(RecordKind.SERVICE_REPORT), order, people, clock.instant());
    schedules.add(schedule);
    return changed(schedule, Change.CREATED);
  }

  /**
   * Changes what is delivered from now on.
   *
   * @param version that was read; null where the last one is meant, whatever it says
   * @throws RuleViolation ITSM-SLM-052, -053, -054, -055, ITSM-KRN-010 where it was changed since
   */
  public ReportScheduleView change(
      RecordNumber number, @Nullable Integer version, ReportOrder order) {
    requireKeeper();
    ReportSchedule schedule = get(number);
    if (version != null && version != schedule.view().version()) {
      throw new RuleViolation(
          KernelRule.PRECONDITION_FAILED,
          "It was changed since you read it. Read it again, then change it.");
    }
    schedule.change(order, check.recipients(order), clock.instant());
    return changed(schedule, Change.CHANGED);
  }

  /**
   * Ends the deliveries; what was delivered stays.
   *
   * @throws RuleViolation ITSM-SLM-052, -054, -055
   */
  public ReportScheduleView retire(RecordNumber number) {
    requireKeeper();
    ReportSchedule schedule = get(number);
    schedule.retire(clock.instant());
    return changed(schedule, Change.RETIRED);
  }

  private ReportScheduleView changed(ReportSchedule schedule, Change change) {
    ReportScheduleView view = schedule.view();
    events.publishEvent(
        new ReportScheduleChanged(
            schedule.number(), Acting.current(), clock.instant(), change, view));
    return view;
  }

  private ReportSchedule get(RecordNumber number) {
    return schedules
        .find(number)
        .orElseThrow(
            () ->
                new RuleViolation(
                    ServiceLevelRule.SCHEDULE_UNKNOWN,
                    "There is no scheduled report of this number"));
  }

  private void requireStaff() {
    if (!sight.staff(Acting.current())) {
      throw new RuleViolation(
          ServiceLevelRule.REPORT_READERS_ONLY, "Only staff see the calendar of reports");
    }
  }

  private void requireKeeper() {
    if (!keeps()) {
      throw new RuleViolation(
          ServiceLevelRule.SCHEDULE_KEEPERS_ONLY,
          "Only service level managers and administrators keep the calendar of reports");
    }
  }
}
