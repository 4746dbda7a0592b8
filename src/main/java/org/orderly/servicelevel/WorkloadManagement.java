package org.orderly.servicelevel;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.orderly.kernel.Acting;
import org.orderly.kernel.OpenedRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the workload against the limits that were agreed.
 *
 * @clause 8.3.3
 */
@Service
public class WorkloadManagement {

  private final AgreementManagement agreements;
  private final List<OpenedRecords> counters;
  private final ServiceLevelSight sight;

  WorkloadManagement(
      AgreementManagement agreements, List<OpenedRecords> counters, ServiceLevelSight sight) {
    this.agreements = agreements;
    this.counters = counters;
    this.sight = sight;
  }

  /**
   * The workload of the periods that a day lies in, one for each limit of the version that holds on
   * that day; none where none holds. Records that are for security alone count for security alone.
   *
   * @throws org.orderly.kernel.RuleViolation ITSM-AGR-005 where there is no such agreement for this
   *     reader
   */
  @Transactional(readOnly = true)
  public List<Workload> workload(String key, LocalDate day) {
    AgreementView agreement = agreements.agreement(key);
    ZoneId zone = agreement.parties().days();
    return limited(agreement, day, zone)
        .map(one -> workload(agreement, one.limit(), one.first(), zone))
        .toList();
  }

  /**
   * The workload of each period with a limit that lies in some days, or reaches into them.
   *
   * @param from the first day
   * @param to the last day
   * @throws org.orderly.kernel.RuleViolation ITSM-AGR-005 where there is no such agreement for this
   *     reader
   */
  @Transactional(readOnly = true)
  public List<Workload> workload(String key, LocalDate from, LocalDate to) {
    AgreementView agreement = agreements.agreement(key);
    ZoneId zone = agreement.parties().days();
    return Stream.concat(from.datesUntil(to, Period.ofWeeks(1)), Stream.of(to))
        .flatMap(day -> limited(agreement, day, zone))
        .distinct()
        .map(one -> workload(agreement, one.limit(), one.first(), zone))
        .toList();
  }

  /** A period of a limit, by its first day. */
  private record Limited(WorkloadLimit limit, LocalDate first) {}

  private static Stream<Limited> limited(AgreementView agreement, LocalDate day, ZoneId zone) {
    return agreement.inForce(day.atStartOfDay(zone).toInstant()).stream()
        .flatMap(version -> version.terms().workloadLimits().stream())
        .map(limit -> new Limited(limit, limit.per().first(day)));
  }

  private Workload workload(
      AgreementView agreement, WorkloadLimit limit, LocalDate first, ZoneId zone) {
    LocalDate next = limit.per().next(first);
    List<String> references =
        agreement.versions().stream()
            .filter(version -> !version.draft())
            .map(version -> agreement.reference(version.number()))
            .toList();
    boolean restricted = sight.security(Acting.current());
    long counted =
        counters.stream()
            .filter(counter -> recordType(counter).equals(limit.recordType()))
            .mapToLong(
                counter ->
                    counter.opened(
                        references,
                        first.atStartOfDay(zone).toInstant(),
                        next.atStartOfDay(zone).toInstant(),
                        restricted))
            .sum();
    return new Workload(limit, first, next.minusDays(1), counted);
  }

  static String recordType(OpenedRecords counter) {
    return counter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
