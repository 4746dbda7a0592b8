package org.orderly.servicelevel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.identity.CustomerManagement;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Reads what somebody wishes to review; one answer names each field that is refused. */
@Component
class NewReviewCheck {

  private static final int MOST_SERVICES = 100;
  private static final int MOST_MONTHS = 36;

  private final ReviewedAgreements agreements;
  private final CustomerManagement customers;
  private final CatalogueManagement catalogue;
  private final IdentityManagement identity;
  private final Clock clock;

  NewReviewCheck(
      ReviewedAgreements agreements,
      CustomerManagement customers,
      CatalogueManagement catalogue,
      IdentityManagement identity,
      Clock clock) {
    this.agreements = agreements;
    this.customers = customers;
    this.catalogue = catalogue;
    this.identity = identity;
    this.clock = clock;
  }

  /** What is reviewed, and which days. */
  record Checked(ReviewSubject subject, ReviewPeriod period) {}

  /**
   * Checks the wish.
   *
   * @throws RuleViolation ITSM-SLR-004 with a message for each field that is refused
   */
  Checked checked(NewServiceLevelReview wish, Actor actor) {
    Map<String, String> refused = new LinkedHashMap<>();
    Optional<ReviewedAgreement> agreement = agreement(wish.agreement(), refused);
    ZoneId zone = agreement.map(ReviewedAgreement::zone).orElseGet(() -> zone(actor));
    ReviewPeriod period = period(wish, zone, refused);
    LocalDate day = period == null ? LocalDate.ofInstant(clock.instant(), zone) : period.to();
    Optional<ReviewSubject> agreed = agreement.map(one -> one.subject(day));
    String customer = customer(Optional.ofNullable(blank(wish.customer())), agreed, refused);
    List<String> services =
        wish.services().isEmpty()
            ? agreed.map(ReviewSubject::services).orElse(List.of())
            : wish.services().stream().distinct().toList();
    checkServices(services, agreed, refused);
    String owner =
        Optional.ofNullable(blank(wish.owner()))
            .or(() -> agreed.map(ReviewSubject::owner))
            .orElse(actor.key());
    checkOwner(owner, refused);
    if (!refused.isEmpty() || period == null) {
      throw new RuleViolation(
          ServiceLevelReviewRule.START_REFUSED,
          "Refused: " + String.join(", ", refused.keySet()),
          refused);
    }
    return new Checked(
        new ReviewSubject(
            agreed.map(ReviewSubject::agreement).orElse(null),
            agreed.map(ReviewSubject::agreementVersion).orElse(null),
            customer,
            services,
            owner),
        period);
  }

  private Optional<ReviewedAgreement> agreement(
      @Nullable String typed, Map<String, String> refused) {
    String key = blank(typed);
    if (key == null) {
      return Optional.empty();
    }
    Optional<ReviewedAgreement> found = agreements.find(key);
    if (found.isEmpty()) {
      refused.put("agreement", "No agreement of this key holds, or held, with a customer");
    }
    return found;
  }

  private String customer(
      Optional<String> named, Optional<ReviewSubject> agreed, Map<String, String> refused) {
    String key = named.or(() -> agreed.map(ReviewSubject::customer)).orElse("");
    boolean known = customers.customers().stream().anyMatch(customer -> customer.key().equals(key));
    if (!known) {
      refused.put("customer", "Give the key of a customer");
    } else if (agreed.isPresent() && !key.equals(agreed.get().customer())) {
      refused.put("customer", "The agreement is with " + agreed.get().customer());
    }
    return key;
  }

  private void checkServices(
      List<String> services, Optional<ReviewSubject> agreed, Map<String, String> refused) {
    if (services.isEmpty() || services.size() > MOST_SERVICES) {
      refused.put("services", "Give the keys of 1 to " + MOST_SERVICES + " services");
      return;
    }
    List<String> unknown =
        services.stream().filter(key -> catalogue.service(key).isEmpty()).toList();
    if (!unknown.isEmpty()) {
      refused.put("services", "There is no service " + unknown.get(0));
    } else if (agreed.isPresent() && !agreed.get().services().containsAll(services)) {
      refused.put("services", "The agreement is not about all of them");
    }
  }

  private void checkOwner(String owner, Map<String, String> refused) {
    boolean works =
        identity.person(owner).filter(PersonView::active).isPresent()
            && Roles.staff(identity.groupsOf(owner));
    if (!works) {
      refused.put("owner", "Give the key of somebody who works for the service organisation");
    }
  }

  private @Nullable ReviewPeriod period(
      NewServiceLevelReview wish, ZoneId zone, Map<String, String> refused) {
    YearMonth first = wish.first();
    YearMonth last = wish.last();
    if (first == null) {
      refused.put("first", "Give the first month, such as 2026-01");
    }
    if (last == null) {
      refused.put("last", "Give the last month, such as 2026-03");
    }
    if (first == null || last == null) {
      return null;
    }
    if (ReportPeriod.find(first.toString(), zone).isEmpty()) {
      refused.put("first", "No figures are kept of a month so long ago");
      return null;
    }
    ReviewPeriod period = new ReviewPeriod(first, last, zone);
    if (last.isBefore(first) || !period.isOver(clock.instant())) {
      refused.put("last", "The last month is over, and not before the first one");
      return null;
    }
    if (!last.isBefore(first.plusMonths(MOST_MONTHS))) {
      refused.put("first", "At most " + MOST_MONTHS + " months are reviewed");
      return null;
    }
    return period;
  }

  private ZoneId zone(Actor actor) {
    return identity.zoneOf(actor.key());
  }

  private static @Nullable String blank(@Nullable String typed) {
    String stripped = Objects.requireNonNullElse(typed, "").strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
