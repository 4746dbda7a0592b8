package org.orderly.cmdb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orderly.identity.CustomerManagement;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Holds a verification that somebody wishes against what there is. */
@Component
class NewVerificationCheck {

  private static final int MOST_ITEMS = 1_000;

  private final Definitions definitions;
  private final CustomerManagement customers;

  NewVerificationCheck(Definitions definitions, CustomerManagement customers) {
    this.definitions = definitions;
    this.customers = customers;
  }

  /**
   * The scope meant.
   *
   * @throws RuleViolation ITSM-CMD-043 with a message for each field that is refused
   */
  VerificationScope checked(NewVerification wish) {
    Map<String, String> fields = new LinkedHashMap<>();
    VerificationScope.Kind kind = wish.kind();
    String of = wish.of() == null ? "" : wish.of().strip();
    Set<RecordNumber> named = new TreeSet<>();
    if (kind == null) {
      fields.put("scope", "One of class, customer, site, items");
    } else if (kind == VerificationScope.Kind.ITEMS) {
      named.addAll(numbers(wish.items(), fields));
      if (!of.isEmpty()) {
        fields.put("of", "Leave this out where items are named one by one");
      }
    } else {
      if (!known(kind, of)) {
        fields.put("of", "No " + kind.word() + " has this key");
      }
      if (!wish.items().isEmpty()) {
        fields.put("items", "Items are named one by one only where the scope is items");
      }
    }
    if (kind == null || !fields.isEmpty()) {
      throw refused(fields);
    }
    return new VerificationScope(kind, of.isEmpty() ? null : of, List.of(), List.copyOf(named));
  }

  private static Set<RecordNumber> numbers(List<String> typed, Map<String, String> fields) {
    Set<RecordNumber> numbers = new TreeSet<>();
    for (String one : typed) {
      RecordNumber number = RecordNumber.parse(one.strip()).orElse(null);
      if (number == null || number.kind() != RecordKind.CONFIGURATION_ITEM) {
        fields.put("items", ObservationFaults.shown(one) + " is no number of an item");
        return Set.of();
      }
      numbers.add(number);
    }
    if (numbers.isEmpty() || numbers.size() > MOST_ITEMS) {
      fields.put("items", "Name 1 to " + MOST_ITEMS + " items");
    }
    return numbers;
  }

  private boolean known(VerificationScope.Kind kind, String key) {
    return switch (kind) {
      case CLASS -> definitions.current().classes().find(key).isPresent();
      case CUSTOMER -> customers.customers().stream().anyMatch(one -> one.key().equals(key));
      case SITE -> customers.sites().stream().anyMatch(one -> one.key().equals(key));
      case ITEMS -> true;
    };
  }

  static RuleViolation refused(Map<String, String> fields) {
    return new RuleViolation(
        VerificationRule.START_REFUSED, "Refused: " + String.join("; ", fields.values()), fields);
  }
}
