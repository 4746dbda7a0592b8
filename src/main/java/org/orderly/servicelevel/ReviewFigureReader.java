package org.orderly.servicelevel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.servicelevel.ListedVerdicts.Verdict;
import org.orderly.servicelevel.ServiceLevelReport.Trend;
import org.springframework.stereotype.Component;

/** Makes the figures that a service level review begins with; of no record for security alone. */
@Component
class ReviewFigureReader {

  /** How many months a trend has at least. */
  private static final int SHORTEST_TREND = 6;

  /** How many months a trend has at most. */
  private static final int LONGEST_TREND = 12;

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

  /** What was judged of a service in each month, of the months reviewed alone and of the trend. */
  private record Judged(
      String service, ServiceLevelScope scope, List<Trend> reviewed, List<Trend> trend) {}

  private ReviewFigures read(ReviewSubject subject, ReviewPeriod period) {
    List<Judged> judged =
        subject.services().stream()
            .map(service -> judged(subject.customer(), service, period))
            .toList();
    List<TargetFigure> targets = judged.stream().flatMap(one -> targets(one).stream()).toList();
    List<MissedTarget> missed = missed(judged);
    long all = targets.stream().mapToLong(one -> one.judged() - one.met()).sum();
    return new ReviewFigures(
        targets,
        missed,
        Math.max(0, all - missed.size()),
        subject.agreement() == null ? opened(judged) : workload(subject.agreement(), period),
        trend(judged));
  }

  private Judged judged(String customer, String service, ReviewPeriod period) {
    ServiceLevelScope scope = new ServiceLevelScope(customer, service);
    int reviewed = period.months().size();
    int length = Math.min(LONGEST_TREND, Math.max(SHORTEST_TREND, reviewed));
    ReportPeriod last = period.months().get(reviewed - 1);
    List<Trend> months = figures.trend(scope, last.last(Math.max(reviewed, length)));
    return new Judged(
        service,
        scope,
        months.subList(months.size() - reviewed, months.size()),
        months.subList(months.size() - length, months.size()));
  }

  private static List<TargetFigure> targets(Judged judged) {
    return judged.reviewed().stream()
        .flatMap(month -> month.targets().stream())
        .collect(
            Collectors.toMap(
                one -> one.metric() + one.priority(),
                one -> one,
                ReviewFigureReader::sum,
                TreeMap::new))
        .values()
        .stream()
        .sorted(Comparator.comparing(TargetTally::metric).thenComparing(TargetTally::priority))
        .map(
            one ->
                new TargetFigure(
                    judged.service(), one.metric().word(), one.priority(), one.judged(), one.met()))
        .toList();
  }

  private static TargetTally sum(TargetTally one, TargetTally more) {
    return new TargetTally(
        one.metric(), one.priority(), one.judged() + more.judged(), one.met() + more.met());
  }

  /** Each once, although it may be judged anew, in another month, while this is read. */
  private List<MissedTarget> missed(List<Judged> judged) {
    Map<String, MissedTarget> missed = new TreeMap<>();
    for (Judged one : judged) {
      one.reviewed().stream()
          .filter(month -> month.targets().stream().anyMatch(tally -> tally.missed() > 0))
          .flatMap(month -> figures.latestMissed(one.scope(), month.period()).stream())
          .map(verdict -> missed(verdict, one.service()))
          .forEach(target -> missed.put(target.key(), target));
    }
    return missed.values().stream()
        .sorted(Comparator.comparing(MissedTarget::missedAt).thenComparing(MissedTarget::key))
        .toList();
  }

  private static MissedTarget missed(Verdict verdict, String service) {
    return new MissedTarget(
        new RecordNumber(verdict.number()),
        service,
        verdict.metric().word(),
        verdict.priority(),
        verdict.at());
  }

  /** Month by month, where no limit was agreed on. */
  private List<WorkloadFigure> opened(List<Judged> judged) {
    Map<ReportPeriod, Long> opened = new LinkedHashMap<>();
    for (Judged one : judged) {
      one.reviewed()
          .forEach(
              month ->
                  opened.merge(
                      month.period(), figures.opened(one.scope(), month.period()), Long::sum));
    }
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

  private List<WorkloadFigure> workload(String agreement, ReviewPeriod period) {
    return workloads.workload(agreement, period.from(), period.to()).stream()
        .map(
            one ->
                new WorkloadFigure(
                    one.limit().recordType(),
                    one.from(),
                    one.to(),
                    one.counted(),
                    (long) one.limit().most()))
        .sorted(
            Comparator.comparing(WorkloadFigure::recordType).thenComparing(WorkloadFigure::from))
        .toList();
  }

  private static List<TrendFigure> trend(List<Judged> judged) {
    List<TrendFigure> trend = new ArrayList<>();
    for (ClockMetric metric : ClockMetric.values()) {
      Map<ReportPeriod, TargetTally> months = new LinkedHashMap<>();
      judged.stream()
          .flatMap(one -> one.trend().stream())
          .forEach(
              month -> months.merge(month.period(), month.of(metric), ReviewFigureReader::sum));
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
