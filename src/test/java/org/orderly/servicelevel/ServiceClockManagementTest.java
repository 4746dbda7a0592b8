package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Clocks as practices drive them, at instants of the test's choice. */
@OrderlyTest
class ServiceClockManagementTest {

  private static final List<WorkingInterval> ALL_NIGHT =
      List.of(WorkingInterval.of("00:00", "06:00"));

  @Autowired ServiceClockManagement clocks;
  @Autowired CalendarManagement calendars;
  @Autowired RecordNumbers numbers;

  @Autowired ClocksRingWhenTheySay invariant;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transactions;

  private RecordNumber number;

  @BeforeEach
  void give() {
    number = numbers.next(RecordKind.INCIDENT);
  }

  @Test
  void targetsFollowFromTheDeployedTable() {
    start("2026-11-20T16:00:00Z", "P2", OfferingLevel.GOLD, "office-hours");
    assertThat(clocks.readings(number))
        .extracting(
            ClockReading::clock, reading -> reading.target().time(), r -> r.target().basis())
        .containsExactly(
            tuple(ClockMetric.RESPONSE, WorkingTime.ofMinutes(30), ClockBasis.CLOCK),
            tuple(ClockMetric.RESOLUTION, WorkingTime.ofMinutes(480), ClockBasis.CLOCK));
  }

  @Test
  void anotherPriorityHasTheTargetsOfTheLevelAtTheStart() {
    start("2026-11-20T16:00:00Z", "P3", OfferingLevel.GOLD, "office-hours");
    clocks.retarget(at("2026-11-20T16:30:00Z"), "P2");
    assertThat(clocks.readings(number))
        .extracting(reading -> reading.target().time(), reading -> reading.target().basis())
        .containsExactly(
            tuple(WorkingTime.ofMinutes(30), ClockBasis.CLOCK),
            tuple(WorkingTime.ofMinutes(480), ClockBasis.CLOCK));
  }

  @Test
  void aNightShiftWorksAnHourMoreWhenTheClockIsSetBack() {
    calendars.create(
        new NewCalendar(
            key(),
            "Nights",
            ZoneId.of("Europe/Berlin"),
            Map.of(DayOfWeek.SUNDAY, ALL_NIGHT),
            Map.of()));
    start("2026-10-24T20:00:00Z", "P2", OfferingLevel.SILVER, key());
    clocks.stop(at("2026-10-25T05:00:00Z"), EnumSet.allOf(ClockMetric.class));

    assertThat(clocks.readings(number))
        .extracting(ClockReading::elapsed)
        .containsOnly(WorkingTime.ofMinutes(7 * 60));
  }

  @Test
  void holidaysOfTheServicesCalendarDoNotCount() {
    calendars.create(
        new NewCalendar(
            key(),
            "Fridays",
            ZoneId.of("UTC"),
            Map.of(DayOfWeek.FRIDAY, List.of(WorkingInterval.DAY)),
            Map.of(LocalDate.of(2026, 12, 25), DatedHours.holiday("Christmas"))));
    start("2026-12-18T22:00:00Z", "P3", OfferingLevel.SILVER, key());
    clocks.stop(at("2027-01-01T02:00:00Z"), EnumSet.allOf(ClockMetric.class));

    assertThat(clocks.readings(number))
        .extracting(ClockReading::elapsed)
        .containsOnly(WorkingTime.ofMinutes(4 * 60));
  }

  @Test
  void onlyWaitingForTheCallerOrEvidenceStopsTheResolutionAndNothingTheResponse() {
    start("2026-11-23T08:00:00Z", "P3", OfferingLevel.SILVER, "office-hours");
    clocks.pause(at("2026-11-23T09:00:00Z"), "awaiting-vendor");
    assertThat(states()).containsExactly(ClockState.RUNNING, ClockState.RUNNING);
    clocks.pause(at("2026-11-23T10:00:00Z"), "awaiting-evidence");
    assertThat(states()).containsExactly(ClockState.RUNNING, ClockState.PAUSED);
    clocks.resume(at("2026-11-23T11:00:00Z"));
    clocks.pause(at("2026-11-23T12:00:00Z"), "awaiting-caller");
    assertThat(states()).containsExactly(ClockState.RUNNING, ClockState.PAUSED);
  }

  @Test
  void stepsThatDoNotFitChangeNothing() {
    start("2026-11-23T08:00:00Z", "P3", OfferingLevel.SILVER, "office-hours");
    clocks.resume(at("2026-11-23T09:00:00Z"));
    clocks.reopen(at("2026-11-23T09:00:00Z"));
    clocks.retarget(at("2026-11-23T09:00:00Z"), "P3");
    clocks.stop(at("2026-11-23T10:00:00Z"), EnumSet.of(ClockMetric.RESPONSE));
    assertThat(clocks.stop(at("2026-11-23T11:00:00Z"), EnumSet.of(ClockMetric.RESPONSE))).isFalse();
    assertThat(clocks.explanation(number).orElseThrow().events())
        .extracting(ClockEvent::kind)
        .containsExactly(ClockEvent.Kind.STARTED, ClockEvent.Kind.STARTED, ClockEvent.Kind.STOPPED);
  }

  @Test
  void aRecordWithoutClocksIsLeftAlone() {
    clocks.pause(at("2026-11-23T09:00:00Z"), "awaiting-caller");
    clocks.cancel(at("2026-11-23T09:00:00Z"));
    assertThat(clocks.readings(number)).isEmpty();
    assertThat(clocks.due(number)).isEmpty();
  }

  @Test
  void aVerdictThatIsNotWhatTheEventsSayIsFoundAndTheMigrationKeepsItAnew() {
    start("2026-11-20T16:00:00Z", "P2", OfferingLevel.GOLD, "office-hours");
    clocks.stop(at("2026-11-20T16:10:00Z"), EnumSet.of(ClockMetric.RESPONSE));
    assertThat(broken()).isEmpty();
    jdbc.update(
        "update record_clocks set response_stopped_at = null, response_millis = null,"
            + " response_judged_at = null, response_met = false, resolution_judged_at = null"
            + " where record_number = ?",
        number.value());
    assertThat(broken()).singleElement().asString().contains("another verdict");
    transactions.executeWithoutResult(
        status -> {
          jdbc.execute(
              (ConnectionCallback<Void>)
                  connection -> {
                    new V15_2__ClockVerdicts().migrate(on(connection));
                    return null;
                  });
        });
    assertThat(broken()).isEmpty();
  }

  private List<String> broken() {
    return invariant.violations().stream().filter(found -> found.contains(number.value())).toList();
  }

  private static Context on(Connection connection) {
    return new Context() {
      @Override
      public Configuration getConfiguration() {
        throw new UnsupportedOperationException();
      }

      @Override
      public Connection getConnection() {
        return connection;
      }
    };
  }

  private List<ClockState> states() {
    return clocks.readings(number).stream().map(ClockReading::state).toList();
  }

  private void start(String at, String priority, OfferingLevel level, String calendar) {
    clocks.start(
        at(at), new ClockedRecord(Instant.parse(at), priority, level, calendar, "mail", null));
  }

  private Happened at(String instant) {
    return Happened.to(number, Instant.parse(instant));
  }

  private String key() {
    return "of-" + number.running();
  }
}
