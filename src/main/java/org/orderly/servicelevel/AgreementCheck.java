package org.orderly.servicelevel;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.TargetCheck;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.GroupView;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Checks an agreement whole, so that one answer names every field that needs a better value. */
@Component
class AgreementCheck {

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String NEW = "new";
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_NAME = 160;
  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST = 100;
  private static final int MOST_RECORDS = 10_000_000;
  private static final int RAREST_REVIEW = 36;

  private final IdentityManagement identity;
  private final CustomerManagement customers;
  private final CatalogueManagement catalogue;
  private final Calendars calendars;
  private final AgreementDays days;

  AgreementCheck(
      IdentityManagement identity,
      CustomerManagement customers,
      CatalogueManagement catalogue,
      Calendars calendars,
      AgreementDays days) {
    this.identity = identity;
    this.customers = customers;
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.days = days;
  }

  /**
   * Checks a draft.
   *
   * @param former the version before; null for the first
   * @throws RuleViolation ITSM-AGR-003 with a message for each field that is refused
   */
  void check(String key, AgreementDraft draft, @Nullable AgreementVersion former) {
    AgreementParties parties = draft.parties();
    AgreementTerms terms = draft.terms();
    Map<String, String> fields = new LinkedHashMap<>();
    if (key.equals(NEW) || !isKey(key)) {
      fields.put("key", "Use up to 64 of a-z, 0-9 and -");
    }
    checkParties(parties, fields);
    if (terms.name().isBlank() || length(terms.name()) > LONGEST_NAME) {
      fields.put("name", "Give 1 to 160 characters");
    }
    checkServices(terms.services(), fields);
    if (!isKey(terms.calendar()) || calendars.find(terms.calendar()).isEmpty()) {
      fields.put("calendar", "No calendar has the key «" + terms.calendar() + "»");
    }
    TargetCheck.check(terms.targets(), draft.unreadable(), fields);
    checkLimits(terms.workloadLimits(), fields);
    if (length(terms.exceptions()) > LONGEST_TEXT) {
      fields.put("exceptions", "Give at most 4000 characters");
    }
    if (terms.reviewMonths() < 1 || terms.reviewMonths() > RAREST_REVIEW) {
      fields.put("reviewMonths", "Review every 1 to 36 months, not " + terms.reviewMonths());
    }
    checkPeople(terms, fields);
    if (!fields.containsKey("zone") && draft.daysAreRead()) {
      days.check(key, parties, terms, former, fields);
    }
    fields.putAll(draft.unreadable());
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          AgreementRule.AGREEMENT_REFUSED,
          "The agreement was not accepted: " + String.join("; ", fields.values()),
          fields);
    }
  }

  private void checkParties(AgreementParties parties, Map<String, String> fields) {
    if (!isZone(parties.zone())) {
      fields.put("zone", "Name a zone, such as Europe/Berlin");
    }
    if (parties.kind() == AgreementKind.OPERATIONAL_LEVEL) {
      checkGroups(parties, fields);
      return;
    }
    if (parties.customer() != null
        && customers.customers().stream()
            .filter(customer -> !customer.retired())
            .noneMatch(customer -> customer.key().equals(parties.customer()))) {
      fields.put("customer", "No customer that we serve has the key «" + parties.customer() + "»");
    }
    if (parties.providingGroup() != null || parties.receivingGroup() != null) {
      fields.put("providingGroup", "Groups agree on operational levels, not on service levels");
    }
  }

  private void checkGroups(AgreementParties parties, Map<String, String> fields) {
    if (parties.customer() != null) {
      fields.put("customer", "An operational level agreement is between groups");
    }
    if (parties.providingGroup() == null || unknownGroup(parties.providingGroup())) {
      fields.put("providingGroup", "Name the resolver group that promises");
    }
    if (parties.receivingGroup() != null
        && (unknownGroup(parties.receivingGroup())
            || parties.receivingGroup().equals(parties.providingGroup()))) {
      fields.put("receivingGroup", "Name another resolver group, or none");
    }
  }

  private boolean unknownGroup(String group) {
    return identity.group(group).filter(g -> g.kind() == GroupView.Kind.RESOLVER).isEmpty();
  }

  private void checkServices(List<String> services, Map<String, String> fields) {
    if (services.isEmpty() || services.size() > MOST) {
      fields.put("services", "Name 1 to 100 services");
    } else if (new HashSet<>(services).size() < services.size()) {
      fields.put("services", "Name each service once");
    } else {
      services.stream()
          .filter(service -> catalogue.service(service).filter(each -> !each.retired()).isEmpty())
          .findFirst()
          .ifPresent(
              unknown ->
                  fields.put("services", "The catalogue provides no service «" + unknown + "»"));
    }
  }

  private static void checkLimits(List<WorkloadLimit> limits, Map<String, String> fields) {
    Set<String> types = new HashSet<>();
    for (WorkloadLimit limit : limits) {
      String field = "workloadLimits." + limit.recordType();
      if (!TargetCheck.RECORD_TYPES.contains(limit.recordType())) {
        fields.put(field, "Name a record type: " + String.join(", ", TargetCheck.RECORD_TYPES));
      } else if (!types.add(limit.recordType())) {
        fields.put(field, "Give one limit for each record type");
      } else if (limit.most() < 1 || limit.most() > MOST_RECORDS) {
        fields.put(field, "A limit is 1 to " + MOST_RECORDS + " records, not " + limit.most());
      }
    }
  }

  private void checkPeople(AgreementTerms terms, Map<String, String> fields) {
    if (terms.relationshipOwner() != null && nobody(terms.relationshipOwner())) {
      fields.put(
          "relationshipOwner", "Nobody active has the key «" + terms.relationshipOwner() + "»");
    }
    if (terms.reportRecipients().size() > MOST) {
      fields.put("reportRecipients", "At most 100 people");
    } else {
      terms.reportRecipients().stream()
          .filter(this::nobody)
          .findFirst()
          .ifPresent(
              unknown ->
                  fields.put("reportRecipients", "Nobody active has the key «" + unknown + "»"));
    }
  }

  /** Who has left owns and gets nothing any more. */
  private boolean nobody(String person) {
    return identity.person(person).filter(PersonView::active).isEmpty();
  }

  /** The length comes first: what is very long would take the pattern too deep. */
  private static boolean isKey(String key) {
    return key.length() <= LONGEST_KEY && KEY.matcher(key).matches();
  }

  private static boolean isZone(String zone) {
    try {
      return !ZoneId.of(zone).getId().isEmpty();
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
