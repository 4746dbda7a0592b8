package org.orderly.servicelevel;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.servicelevel.ServiceLevelDecisions.Target;
import org.orderly.servicelevel.ServiceLevelDecisions.Targets;

/**
 * What the targets of a record's clocks follow from: its priority, and what held when they began.
 *
 * @param calendar the reference of the calendar in whose hours the service is supported
 * @param agreement the reference of the agreement; null where there is none
 */
@Embeddable
record ClockTerms(
    String calendar,
    @Enumerated(EnumType.STRING) OfferingLevel offeringLevel,
    String priority,
    @Nullable String agreement) {

  ClockTerms at(String priority, Targets targets) {
    return new ClockTerms(calendar, offeringLevel, priority, targets.agreement());
  }

  /** By this version, where it is one of the same calendar. */
  ClockTerms measuredBy(CalendarReference edited) {
    return CalendarReference.parse(calendar).key().equals(edited.key())
        ? new ClockTerms(edited.text(), offeringLevel, priority, agreement)
        : this;
  }

  ClockTarget target(Target target) {
    return new ClockTarget(
        target.time(),
        target.basis(),
        target.basis() == ClockBasis.CLOCK ? WorkingCalendar.ROUND_THE_CLOCK : calendar,
        priority,
        target.unit(),
        agreement);
  }
}
