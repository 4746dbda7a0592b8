package org.orderly.servicelevel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with a customer as its reviews need it.
 *
 * @param now the version that holds; where none does, the last one that held
 */
record ReviewedAgreement(AgreementView agreement, AgreementVersion now) {

  ZoneId zone() {
    return agreement.parties().days();
  }

  int reviewMonths() {
    return now.terms().reviewMonths();
  }

  /**
   * The first month that is reviewed: that in which the first version began to hold, without the
   * intervals that were over when it was agreed here.
   */
  YearMonth since() {
    AgreementVersion first =
        agreement.versions().stream().filter(version -> !version.draft()).findFirst().orElseThrow();
    YearMonth begun = YearMonth.from(first.terms().validFrom());
    YearMonth agreed = YearMonth.from(Objects.requireNonNull(first.agreedAt()).atZone(zone()));
    long over = Math.max(0, ChronoUnit.MONTHS.between(begun, agreed));
    return begun.plusMonths(over / reviewMonths() * reviewMonths());
  }

  /** The last month in which it holds; null where no end was agreed. */
  @Nullable YearMonth until() {
    LocalDate last = agreement.validity(now).to();
    return last == null ? null : YearMonth.from(last);
  }

  /** What a review of it is about that looks back to this day. */
  ReviewSubject subject(LocalDate day) {
    AgreementVersion held = agreement.inForce(day.atStartOfDay(zone()).toInstant()).orElse(now);
    String owner = held.terms().relationshipOwner();
    return new ReviewSubject(
        agreement.key(),
        held.number(),
        Objects.requireNonNull(agreement.parties().customer()),
        held.terms().services(),
        owner == null ? Objects.requireNonNull(held.agreedBy()) : owner);
  }
}
