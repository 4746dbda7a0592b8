package org.orderly.servicelevel.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.NewServiceLevelReview;
import org.orderly.servicelevel.ServiceLevelReviewRule;

/**
 * A review that somebody begins by hand.
 *
 * @param agreement the key of an agreement; without one, customer and services are needed
 * @param first the first month that is reviewed, such as 2026-01
 * @param last the last month that is reviewed
 * @param owner the key of who answers for it
 */
record ServiceLevelReviewRequest(
    @Nullable String agreement,
    @Nullable String customer,
    @Nullable List<@Nullable String> services,
    @Nullable String first,
    @Nullable String last,
    @Nullable String owner) {

  NewServiceLevelReview wish() {
    return new NewServiceLevelReview(
        agreement,
        customer,
        Objects.requireNonNullElse(services, List.<@Nullable String>of()).stream()
            .map(key -> Objects.requireNonNullElse(key, ""))
            .toList(),
        month("first", first),
        month("last", last),
        owner);
  }

  private static @Nullable YearMonth month(String field, @Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : YearMonth.parse(typed.strip());
    } catch (DateTimeException malformed) {
      String message = "A month such as 2026-03";
      throw new RuleViolation(
          ServiceLevelReviewRule.START_REFUSED,
          "Refused: " + field + ". " + message,
          Map.of(field, message));
    }
  }
}
