package org.orderly.servicelevel;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordDirectory;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordSummary;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.KeptVerdicts.Told;
import org.orderly.servicelevel.KeptVerdicts.Verdict;
import org.orderly.servicelevel.ServiceLevelReport.Missed;
import org.orderly.servicelevel.ServiceLevelReport.Trend;
import org.orderly.servicelevel.ServiceLevelReport.Workload;
import org.springframework.beans.factory.ObjectProvider;
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
  private final WorkloadLimits limits;
  private final EntityManager entities;
  private final Calendars calendars;
  private final ServiceLevelSight sight;
  private final ObjectProvider<RecordDirectory> directories;
  private final Clock clock;

  ServiceLevelFigures(
      KeptVerdicts verdicts,
      WorkloadLimits limits,
      EntityManager entities,
      Calendars calendars,
      ServiceLevelSight sight,
      ObjectProvider<RecordDirectory> directories,
      Clock clock) {
    this.verdicts = verdicts;
    this.limits = limits;
    this.entities = entities;
    this.calendars = calendars;
    this.sight = sight;
    this.directories = directories;
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
        missed(period, told),
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
    return shown(verdicts.due(told, most), told.now());
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

  private List<Missed> missed(ReportPeriod period, Told told) {
    return shown(verdicts.missed(period, told, MOST_LISTED), told.now());
  }

  /** With what the clocks and the records say; without those that who acts may not see. */
  private List<Missed> shown(List<Verdict> found, Instant now) {
    Set<RecordNumber> numbers =
        found.stream().map(one -> new RecordNumber(one.number())).collect(Collectors.toSet());
    Map<String, RecordClocks> clocks = clocks(numbers);
    Map<String, RecordSummary> records = records(numbers);
    List<Missed> shown = new ArrayList<>();
    for (Verdict one : found) {
      RecordSummary record = records.get(one.number());
      if (record != null) {
        shown.add(missed(one, Objects.requireNonNull(clocks.get(one.number())), record, now));
      }
    }
    return shown;
  }

  private Missed missed(Verdict found, RecordClocks clocks, RecordSummary record, Instant now) {
    ClockReading reading =
        ClockReading.of(clocks.history().of(found.metric()), calendars::get, now);
    return new Missed(
        record.number(),
        record.title(),
        record.path(),
        found.metric(),
        reading.target().priority(),
        reading.elapsed(),
        reading.target(),
        found.at(),
        !reading.state().stopped());
  }

  private Map<String, RecordClocks> clocks(Collection<RecordNumber> numbers) {
    return entities
        .createQuery("from RecordClocks where recordNumber in :numbers", RecordClocks.class)
        .setParameter("numbers", numbers.stream().map(RecordNumber::value).toList())
        .getResultStream()
        .collect(Collectors.toMap(one -> one.number().value(), Function.identity()));
  }

  private Map<String, RecordSummary> records(Collection<RecordNumber> numbers) {
    Map<RecordKind, List<RecordNumber>> byKind =
        numbers.stream()
            .collect(
                Collectors.groupingBy(
                    RecordNumber::kind,
                    () -> new EnumMap<>(RecordKind.class),
                    Collectors.toList()));
    return directories.stream()
        .filter(directory -> byKind.containsKey(directory.kind()))
        .flatMap(
            directory ->
                directory
                    .visible(Objects.requireNonNull(byKind.get(directory.kind())), Acting.current())
                    .stream())
        .collect(Collectors.toMap(one -> one.number().value(), Function.identity()));
  }
}
