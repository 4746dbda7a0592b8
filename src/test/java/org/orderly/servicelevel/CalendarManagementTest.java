package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class CalendarManagementTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Autowired CalendarManagement calendars;
  @Autowired Organisation organisation;

  private final String key = Organisation.unique("calendar");

  @Test
  void aCalendarIsReadAsItWasCreated() {
    NewCalendar facts =
        new NewCalendar(
            key,
            "Müller & Söhne 🕗",
            BERLIN,
            Map.of(
                DayOfWeek.MONDAY,
                List.of(
                    WorkingInterval.of("08:00", "12:00"), WorkingInterval.of("13:00", "24:00"))),
            Map.of(LocalDate.of(2026, 12, 25), DatedHours.holiday("Weihnachten")));
    Acting.as(
        organisation.person("manager", Roles.SERVICE_LEVEL_MANAGER), () -> calendars.create(facts));

    WorkingCalendar read = calendars.find(key).orElseThrow();
    assertThat(read.name()).isEqualTo(facts.name());
    assertThat(read.zone()).isEqualTo(BERLIN);
    assertThat(read.week()).isEqualTo(facts.week());
    assertThat(read.holidays()).isEqualTo(facts.holidays());
    assertThat(calendars.list()).extracting(WorkingCalendar::key).contains(key, "office-hours");
  }

  @Test
  void othersCreateNone() {
    RuleViolation refusal =
        catchThrowableOfType(
            RuleViolation.class,
            () -> Acting.as(organisation.deskAgent(), () -> calendars.create(with(List.of()))));
    assertThat(refusal.rule()).isEqualTo(ServiceLevelRule.KEEPERS_ONLY);
  }

  @Test
  void aKeyIsTakenOnce() {
    NewCalendar always = NewCalendar.roundTheClock(key, "Always", BERLIN);
    calendars.create(always);
    assertThat(refusal(always).rule()).isEqualTo(ServiceLevelRule.CALENDAR_EXISTS);
  }

  @Test
  void hoursThatDoNotFitAreRefusedByWeekday() {
    assertThat(refused(with(List.of(WorkingInterval.of("18:00", "08:00")))))
        .containsKey("week.monday");
    assertThat(refused(with(List.of(WorkingInterval.of("08:00", "08:00")))))
        .containsKey("week.monday");
    assertThat(
            refused(
                with(
                    List.of(
                        WorkingInterval.of("12:00", "18:00"),
                        WorkingInterval.of("08:00", "12:01")))))
        .containsKey("week.monday");
    assertThat(refused(with(List.of()))).containsKey("week");
  }

  @Test
  void hoursMayTouch() {
    calendars.create(
        with(List.of(WorkingInterval.of("12:00", "18:00"), WorkingInterval.of("08:00", "12:00"))));
    assertThat(calendars.find(key)).isPresent();
  }

  @Test
  void keyNameAndHolidaysAreCheckedTogether() {
    assertThat(
            refused(
                new NewCalendar(
                    "No Key",
                    " ",
                    BERLIN,
                    Map.of(DayOfWeek.MONDAY, List.of(WorkingInterval.DAY)),
                    Map.of(LocalDate.of(2026, 12, 25), DatedHours.holiday("")))))
        .containsOnlyKeys("key", "name", "holidays");
  }

  @Test
  void twoCalendarsAreThereFromTheStart() {
    assertThat(calendars.find("round-the-clock")).isPresent();
    assertThat(calendars.find("office-hours").orElseThrow().week())
        .doesNotContainKeys(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  private NewCalendar with(List<WorkingInterval> monday) {
    return new NewCalendar(key, "Mondays", BERLIN, Map.of(DayOfWeek.MONDAY, monday), Map.of());
  }

  private Map<String, String> refused(NewCalendar calendar) {
    RuleViolation refusal = refusal(calendar);
    assertThat(refusal.rule()).isEqualTo(ServiceLevelRule.CALENDAR_REFUSED);
    return refusal.fields();
  }

  private RuleViolation refusal(NewCalendar calendar) {
    return catchThrowableOfType(RuleViolation.class, () -> calendars.create(calendar));
  }
}
