package org.orderly.servicelevel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.servicelevel.ServiceLevelReport.Trend;
import org.springframework.stereotype.Component;

/** Makes the figures that a service level review begins with; of no record for security alone. */
@Component
class ReviewFigureReader {

  /** How many months a trend has at least. */
  private static final int TREND = 6;

  /** How many months a report's trend has. */
  private static final int YEAR = 12;

  private static final int WEEK = 7;

  private final ServiceLevelFigures figures;
  private final WorkloadManagement workloads;

  ReviewFigureReader(ServiceLevelFigures figures, WorkloadManagement workloads) {
    this.figures = figures;
    this.workloads = workloads;
  }

  /** The figures of what is reviewed, the same whoever begins the review. */
  ReviewFigures figures(ReviewSubject subject, ReviewPeriod period) {
    return Acting.as(Actor.system(), () -> read(subject, period));
  }

  private ReviewFigures read(ReviewSubject subject, ReviewPeriod period) {
    Map<String, List<ServiceLevelReport>> reports = new LinkedHashMap<>();
    for (String service : subject.services()) {
      ServiceLevelScope scope = new ServiceLevelScope(subject.customer(), service);
      reports.put(
          service, period.months().stream().map(month -> figures.report(scope, month)).toList());
    }
    List<TargetFigure> targets = targets(reports);
    List<MissedTarget> missed = missed(reports);
    long all = targets.stream().mapToLong(one -> one.judged() - one.met()).sum();
    return new ReviewFigures(
        targets,
        missed,
        all - missed.size(),
        subject.agreement() == null ? opened(reports) : workload(subject.agreement(), period),
        trend(reports, period));
  }

  private static List<TargetFigure> targets(Map<String, List<ServiceLevelReport>> reports) {
    List<TargetFigure> targets = new ArrayList<>();
    reports.forEach(
        (service, months) ->
            months.stream()
                .flatMap(month -> month.targets().stream())
                .collect(
                    Collectors.toMap(
                        one -> one.metric() + one.priority(),
                        one -> one,
                        ReviewFigureReader::sum,
                        TreeMap::new))
                .values()
                .stream()
                .sorted(
                    Comparator.comparing(TargetTally::metric).thenComparing(TargetTally::priority))
                .map(
                    one ->
                        new TargetFigure(
                            service, one.metric().word(), one.priority(), one.judged(), one.met()))
                .forEach(targets::add));
    return targets;
  }

  private static TargetTally sum(TargetTally one, TargetTally more) {
    return new TargetTally(
        one.metric(), one.priority(), one.judged() + more.judged(), one.met() + more.met());
  }

  private static List<MissedTarget> missed(Map<String, List<ServiceLevelReport>> reports) {
    List<MissedTarget> missed = new ArrayList<>();
    reports.forEach(
        (service, months) ->
            months.stream()
                .flatMap(month -> month.missed().stream())
                .map(
                    one ->
                        new MissedTarget(
                            one.number(),
                            service,
                            one.metric().word(),
                            one.priority(),
                            one.judgedAt()))
                .forEach(missed::add));
    missed.sort(Comparator.comparing(MissedTarget::missedAt).thenComparing(MissedTarget::key));
    return missed;
  }

  /** Month by month, where no limit was agreed on. */
  private static List<WorkloadFigure> opened(Map<String, List<ServiceLevelReport>> reports) {
    Map<ReportPeriod, Long> opened = new LinkedHashMap<>();
    reports.values().stream()
        .flatMap(List::stream)
        .forEach(report -> opened.merge(report.period(), report.workload().opened(), Long::sum));
    return opened.entrySet().stream()
        .map(
            month ->
                new WorkloadFigure(
                    "record",
                    month.getKey().from(),
                    month.getKey().to().minusDays(1),
                    month.getValue(),
                    null))
        .toList();
  }

  /** Each time for which a limit was agreed that lies in the period, or reaches into it. */
  private List<WorkloadFigure> workload(String agreement, ReviewPeriod period) {
    return Stream.iterate(
            period.from(), day -> !day.isAfter(period.to()), day -> day.plusDays(WEEK))
        .flatMap(day -> workloads.workload(agreement, day).stream())
        .distinct()
        .map(
            one ->
                new WorkloadFigure(
                    one.limit().recordType(),
                    one.from(),
                    one.to(),
                    one.counted(),
                    (long) one.limit().most()))
        .toList();
  }

  private static List<TrendFigure> trend(
      Map<String, List<ServiceLevelReport>> reports, ReviewPeriod period) {
    List<TrendFigure> trend = new ArrayList<>();
    LocalDate since =
        period
            .last()
            .minusMonths(Math.min(YEAR, Math.max(TREND, period.months().size())) - 1L)
            .atDay(1);
    for (ClockMetric metric : ClockMetric.values()) {
      Map<ReportPeriod, TargetTally> months = new LinkedHashMap<>();
      reports.values().stream()
          .map(some -> some.get(some.size() - 1))
          .flatMap(report -> report.trend().stream())
          .filter(month -> !month.period().from().isBefore(since))
          .forEach(
              (Trend month) ->
                  months.merge(month.period(), month.of(metric), ReviewFigureReader::sum));
      if (months.values().stream().anyMatch(month -> month.judged() > 0)) {
        months.forEach(
            (month, tally) ->
                trend.add(
                    new TrendFigure(
                        metric.word(),
                        month.from(),
                        month.to().minusDays(1),
                        tally.judged(),
                        tally.met())));
      }
    }
    return trend;
  }
}
