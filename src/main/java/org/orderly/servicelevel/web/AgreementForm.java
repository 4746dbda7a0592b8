package org.orderly.servicelevel.web;

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
import org.orderly.servicelevel.WorkloadPeriod;

/** The page's form for a draft. */
final class AgreementForm {

  private static final String LIMIT = "workloadLimits.";

  private AgreementForm() {}

  /** A form for a new agreement. */
  static TypedForm blank(String zone, Object today) {
    return TypedForm.offered(
        Map.of(
            "kind", "service-level",
            "zone", zone,
            "offeringLevel", "silver",
            "calendar", "office-hours",
            "response", "first-claim",
            "validFrom", today,
            "reviewMonths", "12"));
  }

  /** A form that says what a version says. */
  static TypedForm of(AgreementTerms terms) {
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
    return TypedForm.offered(values);
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
            TargetTable.read(form.values()),
            form.value("response"),
            limits(form),
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
