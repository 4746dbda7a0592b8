package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class CalendarManagementTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final List<WorkingInterval> MORNING =
      List.of(WorkingInterval.of("08:00", "12:00"));
  private static final List<WorkingInterval> AFTERNOON =
      List.of(WorkingInterval.of("13:00", "17:00"));

  @Autowired CalendarManagement calendars;
  @Autowired ServiceClockManagement clocks;
  @Autowired RecordNumbers numbers;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transactions;
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
        .containsOnlyKeys("key", "name", "dates.2026-12-25");
  }

  @Test
  void twoCalendarsAreThereFromTheStart() {
    assertThat(calendars.find("round-the-clock")).isPresent();
    assertThat(calendars.find("office-hours").orElseThrow().week())
        .doesNotContainKeys(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  @Test
  void aChangeIsAVersionMoreAndTheOneBeforeStays() {
    calendars.create(with(MORNING));
    Actor manager = organisation.person("manager", Roles.SERVICE_LEVEL_MANAGER);
    Acting.as(manager, () -> change(with(AFTERNOON), 1, "Agreed with the customer"));

    assertThat(calendars.find(key).orElseThrow().week()).containsValue(AFTERNOON);
    assertThat(calendars.version(key, 1).calendar().week()).containsValue(MORNING);
    assertThat(calendars.versions(key))
        .extracting(CalendarVersion::version, CalendarVersion::savedBy, CalendarVersion::reason)
        .containsExactly(
            tuple(2, manager.key(), "Agreed with the customer"), tuple(1, "system", ""));
    assertThat(calendars.changes(calendars.version(key, 1), calendars.version(key, 2)))
        .containsExactly(new CalendarChange("week.monday", "08:00–12:00", "13:00–17:00"));
    assertThat(calendars.newest())
        .filteredOn(version -> version.calendar().key().equals(key))
        .extracting(CalendarVersion::version)
        .containsExactly(2);
  }

  @Test
  void whatRunsKeepsItsVersionAndWhatStartsTakesTheNewest() {
    calendars.create(with(MORNING));
    RecordNumber before = started();
    assertThat(calendars.runningByOlder(key)).isZero();
    change(with(AFTERNOON), 1, "Later");
    RecordNumber after = started();

    assertThat(calendarOf(before)).isEqualTo(key);
    assertThat(calendarOf(after)).isEqualTo(key + "@2");
    assertThat(calendars.runningByOlder(key)).isEqualTo(1);
    clocks.cancel(Happened.to(before, Instant.parse("2026-11-23T11:00:00Z")));
    assertThat(calendars.runningByOlder(key)).isZero();
  }

  @Test
  void aChangeThatIsRolledBackLeavesNothing() {
    calendars.create(with(MORNING));
    transactions.executeWithoutResult(
        status -> {
          change(with(AFTERNOON), 1, "Never mind");
          assertThat(calendars.find(key).orElseThrow().week()).containsValue(AFTERNOON);
          status.setRollbackOnly();
        });
    assertThat(calendars.find(key).orElseThrow().week()).containsValue(MORNING);
    change(with(List.of(WorkingInterval.DAY)), 1, "At last");
    assertThat(calendars.version(key, 2).calendar().week())
        .containsValue(List.of(WorkingInterval.DAY));
  }

  @Test
  void aVersionIsNeverAltered() {
    calendars.create(with(MORNING));
    for (String table :
        List.of("working_calendar", "working_interval", "calendar_holiday", "dated_interval")) {
      if (table.equals("working_calendar") || table.equals("working_interval")) {
        assertThatThrownBy(
                () -> jdbc.update("delete from " + table + " where calendar_key = ?", key))
            .hasMessageContaining("never changes");
      }
      assertThat(
              jdbc.queryForList(
                  "select event_manipulation from information_schema.triggers"
                      + " where trigger_schema = database() and event_object_table = ?",
                  String.class,
                  table))
          .containsExactlyInAnyOrder("UPDATE", "DELETE");
    }
  }

  @Test
  void whatDiffersInNothingIsRefused() {
    calendars.create(with(MORNING));
    assertThat(changeRefused(with(MORNING), 1, "Again").rule())
        .isEqualTo(ServiceLevelRule.CALENDAR_UNCHANGED);
  }

  @Test
  void ofTwoWhoChangeTheSameVersionOneIsRefused() {
    calendars.create(with(MORNING));
    change(with(AFTERNOON), 1, "First");
    assertThat(changeRefused(with(List.of(WorkingInterval.DAY)), 1, "Second").rule())
        .isEqualTo(KernelRule.CHANGED_MEANWHILE);
  }

  @Test
  void theCalendarInWhichAllTimeCountsStaysAsItIs() {
    assertThat(
            changeRefused(
                    NewCalendar.roundTheClock(WorkingCalendar.ROUND_THE_CLOCK, "Ours", BERLIN),
                    1,
                    "Why not")
                .rule())
        .isEqualTo(ServiceLevelRule.CALENDAR_FIXED);
  }

  @Test
  void aChangeNamesEveryBadFieldAndTheReasonAmongThem() {
    calendars.create(with(MORNING));
    NewCalendar bad =
        new NewCalendar(
            key,
            "Two\nlines",
            BERLIN,
            Map.of(DayOfWeek.MONDAY, List.of(WorkingInterval.of("18:00", "08:00"))),
            Map.of(
                LocalDate.of(1969, 12, 31), DatedHours.holiday("Too early"),
                LocalDate.of(2200, 1, 1), DatedHours.holiday("Too late"),
                LocalDate.of(2026, 12, 24),
                    new DatedHours(
                        "Twice",
                        List.of(
                            WorkingInterval.of("08:00", "12:00"),
                            WorkingInterval.of("11:00", "13:00")))));
    assertThat(changeRefused(bad, 1, " ").fields())
        .containsOnlyKeys(
            "name",
            "week.monday",
            "dates.1969-12-31",
            "dates.2200-01-01",
            "dates.2026-12-24",
            "reason");
  }

  @Test
  void tooManyDatesAreRefused() {
    Map<LocalDate, DatedHours> dates = new TreeMap<>();
    LocalDate.of(2026, 1, 1)
        .datesUntil(LocalDate.of(2026, 1, 1).plusDays(2_001))
        .forEach(date -> dates.put(date, DatedHours.holiday("Off")));
    assertThat(
            refused(new NewCalendar(key, "Off", BERLIN, Map.of(DayOfWeek.MONDAY, MORNING), dates)))
        .containsOnlyKeys("dates");
  }

  /** Zammad #3180: typed to 23:59, a day lacks its last minute; it counts as typed, and is told. */
  @Test
  void aDayToOneMinuteBeforeMidnightLacksAMinuteAndSaysSo() {
    calendars.create(every(WorkingInterval.of("00:00", "23:59")));
    CalendarView view = CalendarView.of(calendars.find(key).orElseThrow());
    assertThat(view.roundTheClock()).isFalse();
    assertThat(view.lastMinuteMissing()).hasSize(7);
    assertThat(week(calendars.find(key).orElseThrow()).millis())
        .isEqualTo(7 * (24 * 60 - 1) * 60_000L);
  }

  @Test
  void allTimeIsRecognizedHoweverItWasTyped() {
    calendars.create(
        every(WorkingInterval.of("12:00", "24:00"), WorkingInterval.of("00:00", "12:00")));
    CalendarView view = CalendarView.of(calendars.find(key).orElseThrow());
    assertThat(view.roundTheClock()).isTrue();
    assertThat(view.lastMinuteMissing()).isEmpty();
  }

  private NewCalendar every(WorkingInterval... hours) {
    Map<DayOfWeek, List<WorkingInterval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(hours));
    }
    return new NewCalendar(key, "Every day", ZoneId.of("UTC"), week, Map.of());
  }

  private static WorkingTime week(WorkingCalendar calendar) {
    return calendar.between(
        Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-30T00:00:00Z"));
  }

  private RecordNumber started() {
    RecordNumber number = numbers.next(RecordKind.INCIDENT);
    Instant at = Instant.parse("2026-11-23T10:00:00Z");
    clocks.start(
        Happened.to(number, at),
        new ClockedRecord(at, "P3", OfferingLevel.SILVER, key, "mail", null));
    return number;
  }

  private String calendarOf(RecordNumber number) {
    return jdbc.queryForObject(
        "select calendar from record_clocks where record_number = ?", String.class, number.value());
  }

  private int change(NewCalendar calendar, int base, String reason) {
    return calendars.change(TypedCalendar.of(calendar), base, reason);
  }

  private RuleViolation changeRefused(NewCalendar calendar, int base, String reason) {
    return catchThrowableOfType(RuleViolation.class, () -> change(calendar, base, reason));
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
