package org.orderly.servicelevel.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.TargetCheck;
import org.orderly.catalogue.TargetTable;
import org.orderly.kernel.web.TypedForm;
import org.orderly.servicelevel.AgreementDraft;
import org.orderly.servicelevel.AgreementParties;
import org.orderly.servicelevel.AgreementTerms;
import org.orderly.servicelevel.AgreementView;
import org.orderly.servicelevel.WorkloadPeriod;

/** The page's form for a draft. */
final class AgreementForm {

  private static final String LIMIT = "workloadLimits.";
  private static final String REVISION = "revision";

  private AgreementForm() {}

  /** A form for a new agreement. */
  static TypedForm blank(ZoneId zone, LocalDate today) {
    return TypedForm.offered(
        Map.of(
            "kind", "service-level",
            "zone", zone.getId(),
            "offeringLevel", "silver",
            "calendar", "office-hours",
            "response", "first-claim",
            "validFrom", today,
            "reviewMonths", "12"));
  }

  /** A form that says what the version says that was last made, and which revision was read. */
  static TypedForm of(AgreementView agreement) {
    Map<String, @Nullable Object> values = values(agreement.latest().terms());
    values.put(REVISION, agreement.revision());
    return TypedForm.offered(values);
  }

  /** A form for the version after it: on the day after its end, or tomorrow. */
  static TypedForm following(AgreementView agreement, LocalDate today) {
    Map<String, @Nullable Object> values = values(agreement.latest().terms());
    LocalDate end = agreement.validity(agreement.latest()).to();
    values.put("validFrom", (end == null ? today : end).plusDays(1));
    values.remove("validTo");
    return TypedForm.offered(values);
  }

  /** The revision that was read when the form was offered; null where it does not say. */
  static @Nullable Integer revision(TypedForm form) {
    String read = form.value(REVISION);
    return read.matches("[0-9]{1,9}") ? Integer.valueOf(read) : null;
  }

  private static Map<String, @Nullable Object> values(AgreementTerms terms) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", terms.name());
    values.put("services", String.join("\n", terms.services()));
    values.put("offeringLevel", terms.offeringLevel().word());
    values.put("calendar", terms.calendar());
    values.put("response", terms.response().word());
    values.put("exceptions", terms.exceptions());
    values.put("validFrom", terms.validFrom());
    values.put("validTo", terms.validTo());
    values.put("reviewMonths", terms.reviewMonths());
    values.put("relationshipOwner", terms.relationshipOwner());
    values.put("reportRecipients", String.join("\n", terms.reportRecipients()));
    terms
        .workloadLimits()
        .forEach(
            limit -> {
              values.put(LIMIT + limit.recordType() + ".most", limit.most());
              values.put(LIMIT + limit.recordType() + ".per", limit.per().word());
            });
    terms
        .targets()
        .forEach(
            target -> {
              values.put("targets." + target.place() + ".amount", target.amount());
              values.put("targets." + target.place() + ".measure", target.measure().word());
            });
    return values;
  }

  /** What a form says; the parties count for a new agreement only. */
  static AgreementDraft draft(TypedForm form, @Nullable AgreementParties parties) {
    return new AgreementRequest(
            form.value("key"),
            form.value("kind"),
            form.value("customer"),
            form.value("providingGroup"),
            form.value("receivingGroup"),
            parties == null ? form.value("zone") : parties.zone(),
            form.value("name"),
            new ArrayList<>(form.list("services")),
            form.value("offeringLevel"),
            form.value("calendar"),
            new ArrayList<>(TargetTable.read(form.values())),
            form.value("response"),
            new ArrayList<>(limits(form)),
            form.value("exceptions"),
            form.value("validFrom"),
            form.value("validTo"),
            form.value("reviewMonths"),
            form.value("relationshipOwner"),
            new ArrayList<>(form.list("reportRecipients")))
        .draft();
  }

  private static List<AgreementRequest.Limit> limits(TypedForm form) {
    return TargetCheck.RECORD_TYPES.stream()
        .filter(type -> !form.value(LIMIT + type + ".most").isBlank())
        .map(
            type ->
                new AgreementRequest.Limit(
                    type,
                    form.value(LIMIT + type + ".most"),
                    form.value(LIMIT + type + ".per").isEmpty()
                        ? WorkloadPeriod.MONTH.word()
                        : form.value(LIMIT + type + ".per")))
        .toList();
  }
}
