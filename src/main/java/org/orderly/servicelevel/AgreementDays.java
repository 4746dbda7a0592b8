package org.orderly.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.EndCheck;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Validity;
import org.orderly.servicelevel.AgreementsInForce.Period;
import org.springframework.stereotype.Component;

/**
 * Checks the days on which versions hold: those of one agreement follow each other without gap or
 * overlap, and of one party there is one agreement at a time for each service. A refusal names both
 * dates.
 */
@Component
class AgreementDays {

  private static final String FROM = "validFrom";

  private final AgreementsInForce inForce;
  private final Clock clock;

  AgreementDays(AgreementsInForce inForce, Clock clock) {
    this.inForce = inForce;
    this.clock = clock;
  }

  void check(
      String key,
      AgreementParties parties,
      AgreementTerms terms,
      @Nullable AgreementVersion former,
      Map<String, String> fields) {
    Validity validity = new Validity(terms.validFrom(), terms.validTo(), parties.days());
    LocalDate end = terms.validTo();
    if (end != null && end.isBefore(terms.validFrom())) {
      fields.put(
          "validTo", "The last day, " + end + ", lies before the first, " + terms.validFrom());
      return;
    }
    if (former != null) {
      checkSuccession(
          key + "@" + former.number(), former.validity(parties.days()), validity, fields);
    }
    if (!terms.services().isEmpty()) {
      inForce.beside(key, parties, terms.services()).stream()
          .filter(other -> overlaps(other, validity))
          .findFirst()
          .ifPresent(other -> fields.putIfAbsent(FROM, beside(other, validity)));
    }
  }

  private void checkSuccession(
      String reference, Validity before, Validity next, Map<String, String> fields) {
    LocalDate end = before.to();
    if (end != null && !before.meets(next)) {
      fields.put(
          FROM,
          reference
              + " holds to "
              + end
              + " and this would hold from "
              + next.from()
              + (next.from().isAfter(end) ? ": that leaves a gap" : ": that overlaps")
              + "; begin on "
              + end.plusDays(1));
    } else if (end == null && !next.from().isAfter(before.from())) {
      fields.put(
          FROM,
          reference
              + " holds from "
              + before.from()
              + " and this would hold from "
              + next.from()
              + ": begin later");
    } else if (end == null && next.from().isBefore(today(before.zone()))) {
      fields.put(
          FROM,
          reference
              + " has held to this day and this would hold from "
              + next.from()
              + ": begin on "
              + today(before.zone())
              + " or later");
    }
  }

  /**
   * Lets a version end on a day to come, before it would have ended, for a reason.
   *
   * @throws RuleViolation ITSM-AGR-008 with a message for each field that is refused
   */
  void requireEnd(Validity validity, LocalDate lastDay, String reason) {
    Map<String, String> fields = new LinkedHashMap<>();
    EndCheck.check(validity, lastDay, reason, today(validity.zone()), fields);
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          AgreementRule.END_REFUSED,
          "The end was not accepted: " + String.join("; ", fields.values()),
          fields);
    }
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private static boolean overlaps(Period other, Validity validity) {
    return validity.begins().isBefore(other.ends()) && other.begins().isBefore(validity.ends());
  }

  private static String beside(Period other, Validity validity) {
    ZoneId zone = validity.zone();
    return other.reference()
        + " holds for "
        + other.service()
        + " from "
        + LocalDate.ofInstant(other.begins(), zone)
        + (other.ends().equals(Instant.MAX)
            ? " on"
            : " to " + LocalDate.ofInstant(other.ends().minusMillis(1), zone))
        + " and this would hold from "
        + validity.from()
        + (validity.to() == null ? " on" : " to " + validity.to());
  }
}
