package org.orderly.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.notification.Detail;
import org.orderly.notification.Notice;
import org.orderly.notification.NotificationManagement;
import org.orderly.notification.Recipient;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Delivers one report in one transaction: mail, proof and the next due date, or nothing. */
@Component
class DueReports {

  private static final int AT_ONCE = 100;

  private final ReportSchedules schedules;
  private final ServiceLevelFigures figures;
  private final ServiceLevelSight sight;
  private final IdentityManagement identity;
  private final NotificationManagement notifications;
  private final ReportSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DueReports(
      ReportSchedules schedules,
      ServiceLevelFigures figures,
      ServiceLevelSight sight,
      IdentityManagement identity,
      NotificationManagement notifications,
      ReportSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.schedules = schedules;
    this.figures = figures;
    this.sight = sight;
    this.identity = identity;
    this.notifications = notifications;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** The schedules that are due, the longest due first; nothing is said of who has them. */
  @Transactional(readOnly = true)
  public List<Long> due() {
    return schedules.due(clock.instant(), AT_ONCE);
  }

  /** Delivers the report of a schedule's next period, unless another node has it. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean deliver(long id) {
    return schedules.take(id, clock.instant()).map(this::deliver).isPresent();
  }

  /** A period that was reported before another length was wished is not reported again. */
  private ReportSchedule deliver(ReportSchedule schedule) {
    ReportScheduleView view = schedule.view();
    if (!schedules.isDelivered(view.number(), view.next())) {
      deliver(view, schedule.dueAt());
    }
    schedule.delivered();
    return schedule;
  }

  private void deliver(ReportScheduleView view, Instant dueAt) {
    Instant now = clock.instant();
    ServiceLevelReport report = figures.report(view.scope(), view.next());
    List<String> told =
        view.recipients().stream().filter(person -> isReached(person, view.scope())).toList();
    List<String> leftOut =
        view.recipients().stream().filter(person -> !told.contains(person)).toList();
    String lines = lines(report);
    ReportDelivery delivery =
        new ReportDelivery(
            view.number(),
            view.next(),
            now,
            dueAt.plus(settings.lateAfter()).isBefore(now),
            told,
            leftOut,
            lines,
            KeptReviewFigures.digest(lines));
    notifications.notify(told.isEmpty() ? unread(view, report) : notice(view, report, delivery));
    schedules.keep(delivery);
    events.publishEvent(new ServiceReportDelivered(view.number(), Acting.current(), delivery));
  }

  private boolean isReached(String person, ServiceLevelScope scope) {
    return identity
            .person(person)
            .filter(PersonView::active)
            .map(PersonView::email)
            .filter(address -> !address.isBlank())
            .isPresent()
        && sight.whole(scope, Actor.person(person));
  }

  private static Notice notice(
      ReportScheduleView schedule, ServiceLevelReport report, ReportDelivery delivery) {
    return Notice.of(
            schedule.number(),
            delivery.late() ? "service-report.late" : "service-report",
            path(report))
        .titled(schedule.purpose())
        .to(delivery.told().stream().map(Recipient::person).toList())
        .with(
            Stream.concat(
                    Stream.of(Detail.text("service-levels.period", report.period().text())),
                    Stream.of(ClockMetric.values())
                        .map(report::of)
                        .filter(tally -> tally.judged() > 0)
                        .map(DueReports::detail))
                .toArray(Detail[]::new));
  }

  /** That nobody is reached any more is told to those who keep the calendar of reports. */
  private Notice unread(ReportScheduleView schedule, ServiceLevelReport report) {
    return Notice.of(
            schedule.number(),
            "service-report.unread",
            "/service-levels/reports/" + schedule.number())
        .titled(schedule.purpose())
        .to(notifications.group(Roles.SERVICE_LEVEL_MANAGER))
        .with(Detail.text("service-levels.period", report.period().text()));
  }

  private static Detail detail(TargetTally tally) {
    return Detail.text(
        "service-levels.tile." + tally.metric().word(), tally.met() + " / " + tally.judged());
  }

  private static String path(ServiceLevelReport report) {
    UriComponentsBuilder path = UriComponentsBuilder.fromPath("/service-levels");
    if (report.scope().customer() != null) {
      path.queryParam("customer", report.scope().customer());
    }
    if (report.scope().service() != null) {
      path.queryParam("service", report.scope().service());
    }
    return path.queryParam("period", report.period().text())
        .queryParam("zone", report.period().zone().getId())
        .encode()
        .build()
        .toUriString();
  }

  private static String lines(ServiceLevelReport report) {
    return Stream.concat(
            report.targets().stream()
                .map(
                    tally ->
                        tally.metric().word()
                            + " "
                            + tally.priority()
                            + ": "
                            + tally.met()
                            + " of "
                            + tally.judged()),
            Stream.of("opened: " + report.workload().opened()))
        .collect(Collectors.joining("\n"));
  }

  /** Puts a schedule off that could not be delivered, so that it blocks no others. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void putOff(long id) {
    schedules.putOff(id, clock.instant().plus(settings.retryAfter()));
  }
}
