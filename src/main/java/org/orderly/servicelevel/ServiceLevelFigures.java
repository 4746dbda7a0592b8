package org.orderly.servicelevel;

import java.time.Clock;
import java.util.List;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.KeptVerdicts.Told;
import org.orderly.servicelevel.ListedVerdicts.Verdict;
import org.orderly.servicelevel.ServiceLevelReport.Missed;
import org.orderly.servicelevel.ServiceLevelReport.Trend;
import org.orderly.servicelevel.ServiceLevelReport.Workload;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how service levels are kept (8.3.3, 9.4). Staff are told of all customers, a customer's
 * managers of their own; records for security alone are counted for security alone (ADR 0033).
 */
@Service
@Transactional(readOnly = true)
public class ServiceLevelFigures {

  /** How many of those that missed their target are listed. */
  public static final int MOST_LISTED = 200;

  private static final int PERIODS = 12;

  private final KeptVerdicts verdicts;
  private final ListedVerdicts lists;
  private final WorkloadLimits limits;
  private final MissedTargetReader reader;
  private final ServiceLevelSight sight;
  private final Clock clock;

  ServiceLevelFigures(
      KeptVerdicts verdicts,
      ListedVerdicts lists,
      WorkloadLimits limits,
      MissedTargetReader reader,
      ServiceLevelSight sight,
      Clock clock) {
    this.verdicts = verdicts;
    this.lists = lists;
    this.limits = limits;
    this.reader = reader;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * How service levels were kept in a period.
   *
   * @param scope where it names no customer, a customer's manager is told of their own
   * @throws RuleViolation ITSM-SLM-050
   */
  public ServiceLevelReport report(ServiceLevelScope scope, ReportPeriod period) {
    Told told = told(scope);
    List<Trend> trend = verdicts.trend(period.last(PERIODS), told);
    return new ServiceLevelReport(
        told.scope(),
        period,
        told.now(),
        trend.get(trend.size() - 1).targets(),
        trend,
        reader.read(lists.missed(period, told, MOST_LISTED), told.now()),
        new Workload(verdicts.opened(period, told), limits.of(told.scope(), period)),
        verdicts.running(told));
  }

  /**
   * Clocks that run, those first that have missed their target or will miss it soonest.
   *
   * @param most 1 or more
   * @throws RuleViolation ITSM-SLM-050
   */
  public List<Missed> due(ServiceLevelScope scope, int most) {
    Told told = told(scope);
    return reader.read(lists.due(told, most), told.now());
  }

  /**
   * One page of the targets that were missed, with what reviews found of them.
   *
   * @throws RuleViolation ITSM-SLM-050
   */
  public MissedTargetPage missed(MissedTargetQuery query) {
    Told told = told(query.scope());
    long total =
        verdicts.trend(List.of(query.period()), told).get(0).targets().stream()
            .filter(query::means)
            .mapToLong(TargetTally::missed)
            .sum();
    List<Verdict> found = lists.missed(query, told);
    List<Missed> shown = reader.read(found, told.now());
    return new MissedTargetPage(query, shown, found.size() - shown.size(), total);
  }

  /**
   * What was judged in each of the periods, in their order.
   *
   * @throws RuleViolation ITSM-SLM-050
   */
  public List<Trend> trend(ServiceLevelScope scope, List<ReportPeriod> periods) {
    return verdicts.trend(periods, told(scope));
  }

  /** The latest that missed their target in the period, as many as a report lists. */
  List<Verdict> latestMissed(ServiceLevelScope scope, ReportPeriod period) {
    return lists.missed(period, told(scope), MOST_LISTED);
  }

  /** How many records were opened in the period. */
  long opened(ServiceLevelScope scope, ReportPeriod period) {
    return verdicts.opened(period, told(scope));
  }

  /**
   * The part of a scope that the person who acts may know of.
   *
   * @throws RuleViolation ITSM-SLM-050 where they may not know of it
   */
  public ServiceLevelScope known(ServiceLevelScope scope) {
    return told(scope).scope();
  }

  private Told told(ServiceLevelScope scope) {
    Actor actor = Acting.current();
    ServiceLevelScope known =
        sight
            .known(scope, actor)
            .orElseThrow(
                () ->
                    new RuleViolation(
                        ServiceLevelRule.REPORT_READERS_ONLY,
                        "Staff see service levels of all customers, a customer's managers those of"
                            + " their own"));
    return new Told(known, sight.security(actor), clock.instant());
  }
}
