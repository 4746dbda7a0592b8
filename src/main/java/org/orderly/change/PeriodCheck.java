package org.orderly.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.CatalogueManagement;
import org.orderly.change.ScheduleSubject.Kind;
import org.orderly.identity.CustomerManagement;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Reads periods that somebody wishes to keep; one answer names each field that is refused. */
@Component
class PeriodCheck {

  private static final Duration LONGEST_BLACKOUT = Duration.ofDays(366);
  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_REASON = 1_000;

  private final CatalogueManagement catalogue;
  private final CustomerManagement customers;
  private final Clock clock;

  PeriodCheck(CatalogueManagement catalogue, CustomerManagement customers, Clock clock) {
    this.catalogue = catalogue;
    this.customers = customers;
    this.clock = clock;
  }

  /**
   * What the maintenance window is about.
   *
   * @throws RuleViolation ITSM-CHG-051 with a message for each field that is refused
   */
  ScheduleSubject checked(NewMaintenanceWindow wish) {
    Map<String, String> refused = new LinkedHashMap<>();
    ScheduleSubject subject =
        subject(wish.subject(), wish.key(), refused, Kind.SERVICE, Kind.CUSTOMER);
    text("title", wish.title(), LONGEST_TITLE, refused);
    if (wish.weekly()) {
      given("day", wish.day(), "Give the day of the week on which it begins", refused);
      given("opens", wish.opens(), "Give when it begins, such as 22:00", refused);
      given("closes", wish.closes(), "Give when it ends, such as 04:00", refused);
      given("zone", wish.zone(), "Give the zone whose wall clock it follows", refused);
      if (wish.starts() != null || wish.ends() != null) {
        refused.put("starts", "Give either a day of the week with its hours, or this once");
      }
    } else {
      WindowCheck.bounded(
          wish.starts(), wish.ends(), WindowCheck.LONGEST, "starts", "ends", refused);
      notOver(wish.ends(), refused);
    }
    return accepted(subject, refused);
  }

  /**
   * What the blackout period is about.
   *
   * @throws RuleViolation ITSM-CHG-051 with a message for each field that is refused
   */
  ScheduleSubject checked(NewBlackoutPeriod wish) {
    Map<String, String> refused = new LinkedHashMap<>();
    ScheduleSubject subject = subject(wish.subject(), wish.key(), refused, Kind.values());
    text("reason", wish.reason(), LONGEST_REASON, refused);
    WindowCheck.bounded(wish.starts(), wish.ends(), LONGEST_BLACKOUT, "starts", "ends", refused);
    notOver(wish.ends(), refused);
    return accepted(subject, refused);
  }

  private ScheduleSubject subject(
      @Nullable Kind kind, String key, Map<String, String> refused, Kind... allowed) {
    if (kind == null || Arrays.stream(allowed).noneMatch(kind::equals)) {
      refused.put(
          "subject",
          Arrays.stream(allowed).map(Kind::word).collect(Collectors.joining(", ", "One of ", "")));
      return ScheduleSubject.EVERYTHING;
    }
    if (kind == Kind.EVERYTHING) {
      return ScheduleSubject.EVERYTHING;
    }
    boolean known =
        kind == Kind.SERVICE
            ? catalogue.service(key).filter(service -> !service.retired()).isPresent()
            : customers.customers().stream().anyMatch(customer -> customer.key().equals(key));
    if (!known) {
      refused.put("key", "Give the key of a " + kind.word());
    }
    return new ScheduleSubject(kind, key);
  }

  private void notOver(@Nullable Instant ends, Map<String, String> refused) {
    if (ends != null && !ends.isAfter(clock.instant())) {
      refused.putIfAbsent("ends", "It is over already. Give an end that is to come");
    }
  }

  private static void text(String field, String typed, int longest, Map<String, String> refused) {
    int length = typed.strip().length();
    if (length == 0 || length > longest) {
      refused.put(field, "Give 1 to " + longest + " characters");
    }
  }

  private static void given(
      String field, @Nullable Object value, String wanted, Map<String, String> refused) {
    if (Objects.isNull(value)) {
      refused.put(field, wanted);
    }
  }

  private static ScheduleSubject accepted(ScheduleSubject subject, Map<String, String> refused) {
    if (!refused.isEmpty()) {
      throw new RuleViolation(
          ChangeRule.PERIOD_REFUSED, "Refused: " + String.join(", ", refused.keySet()), refused);
    }
    return subject;
  }
}
