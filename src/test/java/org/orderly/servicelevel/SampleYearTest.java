package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.ServiceLevelTarget;
import org.orderly.catalogue.TargetMeasure;
import org.orderly.catalogue.TargetMetric;
import org.orderly.servicelevel.SampleYear.Step;

class SampleYearTest {

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Map<String, WorkingCalendar> CALENDARS =
      Map.of(
          "office", CalendarWeeks.officeHours("UTC"),
          "always", CalendarWeeks.roundTheClock("UTC"));

  private final List<String> asked = new ArrayList<>();
  private final SampleYear year =
      new SampleYear(
          FROM,
          key -> {
            asked.add(key);
            return CALENDARS.get(key);
          });

  @Test
  void eachCalendarIsAskedForOnceHoweverManyRecordsAreTried() {
    assertThat(year.late(step("always", 60), List.of(step("office", 60)))).isPositive();
    assertThat(year.hoursCovered("always", "office")).isLessThan(year.hours("always"));
    assertThat(asked).containsExactlyInAnyOrder("always", "office");
  }

  @Test
  void whatCountsAsManyHoursOrMoreIsNeverLate() {
    assertThat(year.late(step("office", 60), List.of(step("always", 60)))).isZero();
    assertThat(year.hoursCovered("office", "always")).isEqualTo(year.hours("office"));
  }

  private static Step step(String calendar, int minutes) {
    return new Step(
        new ServiceLevelTarget(
            "incident", "P1", TargetMetric.RESOLUTION, TargetMeasure.WORKING_TIME, minutes),
        calendar);
  }
}
