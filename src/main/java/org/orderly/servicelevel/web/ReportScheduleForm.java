package org.orderly.servicelevel.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.servicelevel.ReportScheduleView;

/**
 * The form in which a report is scheduled, as typed.
 *
 * @param recipients keys or addresses, separated by commas, blanks or line breaks
 * @param version of the schedule that was read; null for a new one
 */
record ReportScheduleForm(
    @Nullable String purpose,
    @Nullable String customer,
    @Nullable String service,
    @Nullable String every,
    @Nullable String daysAfter,
    @Nullable String recipients,
    @Nullable Integer version) {

  static final ReportScheduleForm EMPTY =
      new ReportScheduleForm("", "", "", "month", "2", "", null);

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  static ReportScheduleForm of(ReportScheduleView schedule) {
    return new ReportScheduleForm(
        schedule.purpose(),
        schedule.scope().customer(),
        schedule.scope().service(),
        schedule.length().word(),
        Integer.toString(schedule.daysAfter()),
        schedule.recipients().stream().collect(Collectors.joining("\n")),
        schedule.version());
  }

  ReportScheduleRequest request() {
    String days = Objects.requireNonNullElse(daysAfter, "").strip();
    List<@Nullable String> named =
        Arrays.stream(BETWEEN.split(Objects.requireNonNullElse(recipients, "")))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toList());
    return new ReportScheduleRequest(
        customer,
        service,
        purpose,
        every,
        NUMBER.matcher(days).matches() ? Integer.parseInt(days) : -1,
        named);
  }
}
