package org.orderly.measurement.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.RuleViolation;
import org.orderly.measurement.MeasurementRule;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Of which records and for which month the page shows figures, as an address says it.
 *
 * @param scope such as {@code service:mail}; all records where it is blank
 * @param month such as 2026-03; the current one where it is blank
 */
record FigureFilter(@Nullable String scope, @Nullable String month) {

  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM");

  /**
   * The scope meant.
   *
   * @throws RuleViolation where there is none such
   */
  FigureScope read() {
    if (scope == null || scope.isBlank()) {
      return FigureScope.ALL;
    }
    String[] parts = scope.strip().split(":", 2);
    return new FigureQuery(parts[0], parts.length > 1 ? parts[1] : null).read();
  }

  /**
   * The month meant.
   *
   * @throws RuleViolation ITSM-MEA-003 where there is none such
   */
  YearMonth readMonth(YearMonth current) {
    if (month == null || month.isBlank()) {
      return current;
    }
    if (!MONTH.matcher(month.strip()).matches()) {
      String message = "A month such as 2026-03";
      throw new RuleViolation(
          MeasurementRule.PERIOD_REFUSED, "Refused: month. " + message, Map.of("month", message));
    }
    return YearMonth.parse(month.strip(), WRITTEN);
  }

  /** The address of the same figures under another path. */
  public String address(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    if (scope != null && !scope.isBlank()) {
      address.queryParam("scope", "{scope}").uriVariables(Map.of("scope", scope));
    }
    if (month != null && !month.isBlank()) {
      address.queryParam("month", "{month}").uriVariables(Map.of("month", month));
    }
    return address.encode().build().toUriString();
  }
}
