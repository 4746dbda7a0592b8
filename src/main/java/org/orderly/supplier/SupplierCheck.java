package org.orderly.supplier;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.catalogue.EndCheck;
import org.orderly.catalogue.TargetCheck;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.FormOptions;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.Validity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks suppliers and contracts whole: one answer names every field that is refused. */
@Component
class SupplierCheck {

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_NAME = 160;
  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST = 100;
  private static final String CALENDARS = "calendars";
  private static final String VALID_FROM = "validFrom";

  private final IdentityManagement identity;
  private final CatalogueManagement catalogue;
  private final ObjectProvider<FormOptions> lists;
  private final Clock clock;

  SupplierCheck(
      IdentityManagement identity,
      CatalogueManagement catalogue,
      ObjectProvider<FormOptions> lists,
      Clock clock) {
    this.identity = identity;
    this.catalogue = catalogue;
    this.lists = lists;
    this.clock = clock;
  }

  void check(String key, SupplierDraft draft) {
    SupplierFacts facts = draft.facts();
    Map<String, String> fields = new LinkedHashMap<>();
    checkKey(key, fields);
    checkName("name", facts.name(), fields);
    if (identity.person(facts.owner()).filter(PersonView::active).isEmpty()) {
      fields.put("owner", "Nobody active has the key «" + facts.owner() + "»");
    }
    checkText("contacts", facts.contacts(), fields);
    if (facts.subSuppliers().size() > MOST
        || facts.subSuppliers().stream().anyMatch(SupplierCheck::isBadName)) {
      fields.put("subSuppliers", "Give up to 100 names of 1 to 160 characters");
    }
    fields.putAll(draft.unreadable());
    refuse(SupplierRule.SUPPLIER_REFUSED, fields);
  }

  /**
   * Checks a version of a contract.
   *
   * @param former the version before; null for the first
   */
  void check(String key, ContractDraft draft, @Nullable ContractView former) {
    ContractTerms terms = draft.terms();
    Map<String, String> fields = new LinkedHashMap<>();
    checkKey(key, fields);
    checkName("title", terms.title(), fields);
    checkText("scope", terms.scope(), fields);
    checkServices(terms.services(), fields);
    if (unknownCalendar(terms.calendar())) {
      fields.put("calendar", "No calendar has the key «" + terms.calendar() + "»");
    }
    TargetCheck.check(terms.targets(), draft.unreadable(), fields);
    if (!isZone(terms.zone())) {
      fields.put("zone", "Name a zone, such as Europe/Berlin");
    } else if (draft.daysAreRead()) {
      checkDays(terms, former, fields);
    }
    fields.putAll(draft.unreadable());
    refuse(SupplierRule.CONTRACT_REFUSED, fields);
  }

  private void checkServices(List<String> services, Map<String, String> fields) {
    if (services.isEmpty() || services.size() > MOST) {
      fields.put("services", "Name 1 to 100 services");
      return;
    }
    if (new HashSet<>(services).size() < services.size()) {
      fields.put("services", "Name each service once");
      return;
    }
    services.stream()
        .filter(service -> catalogue.service(service).filter(each -> !each.retired()).isEmpty())
        .findFirst()
        .ifPresent(
            unknown ->
                fields.put("services", "The catalogue provides no service «" + unknown + "»"));
  }

  private void checkDays(
      ContractTerms terms, @Nullable ContractView former, Map<String, String> fields) {
    LocalDate end = terms.validTo();
    if (end != null && end.isBefore(terms.validFrom())) {
      fields.put(
          "validTo", "The last day, " + end + ", lies before the first, " + terms.validFrom());
    }
    if (terms.noticeBy() != null && end != null && terms.noticeBy().isAfter(end)) {
      fields.put(
          "noticeBy", "Notice is given before the end: " + terms.noticeBy() + " lies after " + end);
    }
    if (former != null) {
      checkSuccession(terms, former, fields);
    }
  }

  private void checkSuccession(
      ContractTerms terms, ContractView former, Map<String, String> fields) {
    Validity before = former.validity();
    Validity next = new Validity(terms.validFrom(), terms.validTo(), before.zone());
    if (!before.zone().getId().equals(terms.zone())) {
      fields.put("zone", "All versions count the days of " + before.zone());
    }
    if (before.to() != null && !before.meets(next)) {
      fields.put(
          VALID_FROM,
          former.reference()
              + " holds to "
              + before.to()
              + ": the next version begins on the day after, not on "
              + next.from());
    } else if (before.to() == null && !next.from().isAfter(before.from())) {
      fields.put(
          VALID_FROM,
          former.reference()
              + " holds since "
              + before.from()
              + ": the next version begins later, not on "
              + next.from());
    } else if (before.to() == null
        && next.from().isBefore(LocalDate.ofInstant(clock.instant(), before.zone()))) {
      fields.put(
          VALID_FROM,
          former.reference()
              + " has held: the next version begins today or later, not on "
              + next.from());
    }
  }

  /**
   * Lets a version end on a day to come, before it would have ended, for a reason.
   *
   * @throws RuleViolation ITSM-SUP-009 with a message for each field that is refused
   */
  void requireEnd(ContractView version, LocalDate lastDay, String reason) {
    Map<String, String> fields = new LinkedHashMap<>();
    Validity validity = version.validity();
    LocalDate today = LocalDate.ofInstant(clock.instant(), validity.zone());
    EndCheck.check(validity, lastDay, reason, today, fields);
    refuse(SupplierRule.END_REFUSED, fields);
  }

  private boolean unknownCalendar(String key) {
    return lists.stream()
        .filter(list -> list.list().equals(CALENDARS))
        .flatMap(list -> list.options(Acting.current()).stream())
        .noneMatch(option -> option.value().equals(key));
  }

  private static boolean isZone(String zone) {
    try {
      return !ZoneId.of(zone).getId().isEmpty();
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  private static void checkKey(String key, Map<String, String> fields) {
    if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
      fields.put("key", "Use up to 64 of a-z, 0-9 and -");
    }
  }

  private static void checkName(String field, String name, Map<String, String> fields) {
    if (isBadName(name)) {
      fields.put(field, "Give 1 to 160 characters");
    }
  }

  private static boolean isBadName(String name) {
    return name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME;
  }

  private static void checkText(String field, String text, Map<String, String> fields) {
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      fields.put(field, "Give at most 4000 characters");
    }
  }

  private static void refuse(SupplierRule rule, Map<String, String> fields) {
    if (!fields.isEmpty()) {
      throw new RuleViolation(rule, "Refused: " + String.join("; ", fields.values()), fields);
    }
  }
}
