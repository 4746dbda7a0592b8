package org.orderly.servicelevel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orderly.catalogue.ServiceLevelTarget;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.servicelevel.ServiceLevelDecisions.Target;
import org.orderly.servicelevel.ServiceLevelDecisions.Targets;

/**
 * What a version of an agreement says, as a record keeps it.
 *
 * @param reference the agreement's key, {@code @} and the version's number
 */
record AgreedTerms(String reference, AgreementTerms terms) {

  /** The record in the hours and at the level that were agreed. */
  ClockedRecord applied(ClockedRecord record) {
    return new ClockedRecord(
        record.openedAt(),
        record.priority(),
        terms.offeringLevel(),
        terms.calendar(),
        record.service(),
        record.customer());
  }

  /** The targets agreed, and those of the offering level where none was agreed. */
  Targets over(Targets offered, String recordType, String priority) {
    Map<ClockMetric, Target> targets = new EnumMap<>(ClockMetric.class);
    targets.putAll(offered.byMetric());
    of(recordType, priority)
        .forEach(
            target -> targets.put(ClockMetric.valueOf(target.metric().name()), counted(target)));
    return new Targets(targets, reference);
  }

  private List<ServiceLevelTarget> of(String recordType, String priority) {
    return terms.targets().stream()
        .filter(target -> target.recordType().equals(recordType))
        .filter(target -> target.priority().equals(priority))
        .toList();
  }

  static Target counted(ServiceLevelTarget target) {
    return target.measure() == TargetMeasure.WORKING_DAYS
        ? Target.ofDays(target.amount(), ClockBasis.BUSINESS)
        : Target.ofMinutes(
            target.amount(),
            target.measure() == TargetMeasure.CLOCK_TIME ? ClockBasis.CLOCK : ClockBasis.BUSINESS);
  }
}
