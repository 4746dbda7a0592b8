package org.orderly.servicelevel.web;

import static org.orderly.kernel.web.TypedFields.orNull;
import static org.orderly.kernel.web.TypedFields.text;
import static org.orderly.kernel.web.TypedFields.texts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.catalogue.TypedTarget;
import org.orderly.kernel.web.TypedFields;
import org.orderly.servicelevel.AgreementDraft;
import org.orderly.servicelevel.AgreementKind;
import org.orderly.servicelevel.AgreementParties;
import org.orderly.servicelevel.AgreementTerms;
import org.orderly.servicelevel.ResponseSign;
import org.orderly.servicelevel.WorkloadLimit;
import org.orderly.servicelevel.WorkloadPeriod;

/**
 * An agreement as it is sent. Key and parties count for a new one only.
 *
 * @param targets amounts are minutes, or days where working days are counted
 * @param validTo the last day; left out where no end is agreed
 */
record AgreementRequest(
    @Nullable String key,
    @Nullable String kind,
    @Nullable String customer,
    @Nullable String providingGroup,
    @Nullable String receivingGroup,
    @Nullable String zone,
    @Nullable String name,
    @Nullable List<@Nullable String> services,
    @Nullable String offeringLevel,
    @Nullable String calendar,
    @Nullable List<@Nullable TypedTarget> targets,
    @Nullable String response,
    @Nullable List<@Nullable Limit> workloadLimits,
    @Nullable String exceptions,
    @Nullable String validFrom,
    @Nullable String validTo,
    @Nullable String reviewMonths,
    @Nullable String relationshipOwner,
    @Nullable List<@Nullable String> reportRecipients) {

  private static final int YEARLY = 12;

  /** A workload limit as it is sent. */
  record Limit(@Nullable String recordType, @Nullable String most, @Nullable String per) {

    WorkloadLimit read(TypedFields fields) {
      String field = "workloadLimits." + text(recordType);
      return new WorkloadLimit(
          text(recordType),
          fields.number(field, most, 0),
          fields.word(WorkloadPeriod.class, field, per, null));
    }
  }

  /** What it says, with a message for each field that cannot be read. */
  AgreementDraft draft() {
    TypedFields fields = new TypedFields();
    AgreementParties parties =
        new AgreementParties(
            fields.word(AgreementKind.class, "kind", kind, AgreementKind.SERVICE_LEVEL),
            orNull(customer),
            orNull(providingGroup),
            orNull(receivingGroup),
            text(zone));
    AgreementTerms terms =
        new AgreementTerms(
            text(name),
            texts(services),
            fields.word(OfferingLevel.class, "offeringLevel", offeringLevel, OfferingLevel.SILVER),
            text(calendar),
            TypedTarget.read(targets, fields.unreadable()),
            fields.word(ResponseSign.class, "response", response, ResponseSign.FIRST_CLAIM),
            readLimits(fields),
            text(exceptions),
            fields.day("validFrom", validFrom),
            fields.dayOrNull("validTo", validTo),
            fields.number("reviewMonths", reviewMonths, YEARLY),
            orNull(relationshipOwner),
            texts(reportRecipients));
    return new AgreementDraft(parties, terms, fields.unreadable());
  }

  private List<WorkloadLimit> readLimits(TypedFields fields) {
    List<WorkloadLimit> read = new ArrayList<>();
    if (workloadLimits != null) {
      for (Limit limit : workloadLimits) {
        if (limit == null) {
          fields
              .unreadable()
              .put("workloadLimits", "Say of each limit what it counts, and how many");
        } else {
          read.add(limit.read(fields));
        }
      }
    }
    return List.copyOf(read);
  }
}
