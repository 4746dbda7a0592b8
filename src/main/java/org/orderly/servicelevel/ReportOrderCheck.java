package org.orderly.servicelevel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Checks an order of reports whole, so that one answer names every field that is refused. */
@Component
class ReportOrderCheck {

  private static final int LONGEST_PURPOSE = 400;
  private static final int MOST_DAYS = 28;
  private static final int MOST_RECIPIENTS = 50;
  private static final int SOME = 1_000;

  private final IdentityManagement identity;
  private final CustomerManagement customers;
  private final CatalogueManagement catalogue;
  private final ServiceLevelSight sight;

  ReportOrderCheck(
      IdentityManagement identity,
      CustomerManagement customers,
      CatalogueManagement catalogue,
      ServiceLevelSight sight) {
    this.identity = identity;
    this.customers = customers;
    this.catalogue = catalogue;
    this.sight = sight;
  }

  /**
   * The keys of the people who shall get the report.
   *
   * @throws RuleViolation ITSM-SLM-053 with a message for each field that is refused
   */
  Set<String> recipients(ReportOrder order) {
    Map<String, String> fields = new LinkedHashMap<>();
    String purpose = order.purpose();
    if (purpose.isBlank() || purpose.codePointCount(0, purpose.length()) > LONGEST_PURPOSE) {
      fields.put("purpose", "Say what it is for in 1 to " + LONGEST_PURPOSE + " characters");
    }
    if (order.daysAfter() < 0 || order.daysAfter() > MOST_DAYS) {
      fields.put("daysAfter", "0 to " + MOST_DAYS + " days");
    }
    checkScope(order.scope(), fields);
    Set<String> people = people(order, fields);
    if (!fields.isEmpty()) {
      throw new RuleViolation(
          ServiceLevelRule.SCHEDULE_REFUSED,
          "The report was not scheduled: " + String.join("; ", fields.values()),
          fields);
    }
    return people;
  }

  private void checkScope(ServiceLevelScope scope, Map<String, String> fields) {
    if (scope.customer() != null
        && customers.customers().stream().noneMatch(one -> one.key().equals(scope.customer()))) {
      fields.put("customer", "There is no customer of this key");
    }
    if (scope.service() != null && catalogue.service(scope.service()).isEmpty()) {
      fields.put("service", "There is no service of this key");
    }
  }

  private Set<String> people(ReportOrder order, Map<String, String> fields) {
    if (order.recipients().isEmpty() || order.recipients().size() > MOST_RECIPIENTS) {
      fields.put("recipients", "Name 1 to " + MOST_RECIPIENTS + " people");
      return Set.of();
    }
    Set<String> people = new LinkedHashSet<>();
    for (String typed : order.recipients()) {
      Optional<PersonView> person = person(typed.strip());
      if (person.isEmpty()) {
        fields.put("recipients", "«" + typed.strip() + "» is no active person in the directory");
      } else if (!sight.whole(order.scope(), Actor.person(person.get().key()))) {
        fields.put("recipients", "«" + typed.strip() + "» may not know of all that it is about");
      } else {
        people.add(person.get().key());
      }
    }
    return people;
  }

  /** By key or by address. */
  private Optional<PersonView> person(String typed) {
    Optional<PersonView> byKey = identity.person(typed);
    List<PersonView> byAddress =
        byKey.isPresent() || !typed.contains("@")
            ? byKey.stream().toList()
            : identity.people(typed, null, 0, SOME).stream()
                .filter(person -> typed.equalsIgnoreCase(person.email()))
                .toList();
    return byAddress.stream().filter(PersonView::active).findFirst();
  }
}
