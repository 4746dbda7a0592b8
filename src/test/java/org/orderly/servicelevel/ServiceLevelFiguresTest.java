package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.kernel.RuleViolation;
import org.orderly.servicelevel.ServiceLevelReport.Running;
import org.orderly.servicelevel.ServiceLevelReport.Trend;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures of service levels beside what each clock says when it is asked alone. */
@OrderlyTest
class ServiceLevelFiguresTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NEW_YEAR = Instant.parse("2024-12-31T23:00:00Z");
  private static final int RECORDS = 80;
  private static final List<String> PRIORITIES = List.of("P1", "P2", "P3");
  private static final EnumSet<ClockMetric> ALL = EnumSet.allOf(ClockMetric.class);

  @Autowired ServiceLevelFigures figures;
  @Autowired ServiceClockManagement clocks;
  @Autowired Calendars calendars;
  @Autowired RecordNumbers numbers;
  @Autowired Organisation organisation;
  @Autowired TestClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired jakarta.persistence.EntityManager entities;

  private final String service = Organisation.unique("measured");
  private final String other = Organisation.unique("measured");
  private final String customer = Organisation.unique("buyer");
  private final List<RecordNumber> records = new ArrayList<>();
  private Actor manager;

  @BeforeEach
  void give() {
    manager = organisation.person("manager", Roles.SERVICE_LEVEL_MANAGER);
  }

  @ParameterizedTest
  @CsvSource({"2025-10", "2025-Q2", "2025-H1", "2025"})
  void theyAreWhatAScanOfAllClocksSays(String text) {
    live(new Random(text.hashCode()));
    for (ServiceLevelScope scope :
        List.of(
            new ServiceLevelScope(null, service),
            new ServiceLevelScope(customer, null),
            new ServiceLevelScope(customer, other))) {
      ServiceLevelReport report = report(manager, scope, text);
      assertThat(report.trend()).hasSize(12);
      for (Trend trend : report.trend()) {
        assertThat(trend.targets()).as(text + scope).isEqualTo(scanned(scope, trend.period()));
      }
      assertThat(report.targets()).isEqualTo(report.trend().get(11).targets());
      assertThat(report.workload().opened())
          .isEqualTo(
              scan(scope).stream()
                  .filter(row -> inside(report.period(), row.history().events().get(0).at()))
                  .count());
      assertThat(report.running()).isEqualTo(standing(scope, report.readAt()));
    }
    assertThat(report(manager, new ServiceLevelScope(null, service), "2025").targets())
        .hasSizeGreaterThan(4)
        .anyMatch(tally -> tally.missed() > 0)
        .anyMatch(tally -> tally.met() > 0);
  }

  private List<TargetTally> scanned(ServiceLevelScope scope, ReportPeriod period) {
    Map<String, TargetTally> tallies = new TreeMap<>();
    for (RecordClocks row : scan(scope)) {
      for (ClockMetric metric : ClockMetric.values()) {
        ClockVerdict verdict = row.history().verdict(metric, calendars::get);
        Instant at = verdict.judgedAt();
        if (at != null && inside(period, at) && (verdict.met() || at.isBefore(clock.instant()))) {
          String priority = reading(row, metric).target().priority();
          tallies.merge(
              metric.ordinal() + priority,
              new TargetTally(metric, priority, 1, verdict.met() ? 1 : 0),
              (one, more) ->
                  new TargetTally(
                      metric, priority, one.judged() + more.judged(), one.met() + more.met()));
        }
      }
    }
    return List.copyOf(tallies.values());
  }

  private List<Running> standing(ServiceLevelScope scope, Instant now) {
    Map<String, Running> standing = new TreeMap<>();
    for (RecordClocks row : scan(scope)) {
      for (ClockMetric metric : ClockMetric.values()) {
        if (row.history().going(metric)) {
          ClockReading reading = reading(row, metric);
          boolean over = reading.remaining().millis() < 0;
          boolean paused = reading.state() == ClockState.PAUSED && !over;
          String priority = reading.target().priority();
          standing.merge(
              metric.ordinal() + priority,
              new Running(metric, priority, over || paused ? 0 : 1, paused ? 1 : 0, over ? 1 : 0),
              (one, more) ->
                  new Running(
                      metric,
                      priority,
                      one.running() + more.running(),
                      one.paused() + more.paused(),
                      one.overdue() + more.overdue()));
        }
      }
    }
    return List.copyOf(standing.values());
  }

  private ClockReading reading(RecordClocks row, ClockMetric metric) {
    return ClockReading.of(row.history().of(metric), calendars::get, clock.instant());
  }

  private static boolean inside(ReportPeriod period, Instant at) {
    return !at.isBefore(period.begin()) && at.isBefore(period.end());
  }

  private final Map<RecordNumber, ClockedRecord> started = new java.util.HashMap<>();

  private List<RecordClocks> scan(ServiceLevelScope scope) {
    return records.stream()
        .filter(
            number -> {
              ClockedRecord record = started.get(number);
              return (scope.service() == null || scope.service().equals(record.service()))
                  && (scope.customer() == null || scope.customer().equals(record.customer()));
            })
        .map(number -> entities.find(RecordClocks.class, number.value()))
        .collect(Collectors.toList());
  }

  /** Records of two services and two customers, with everything that can happen to their clocks. */
  private void live(Random random) {
    for (int i = 0; i < RECORDS; i++) {
      Instant at = NEW_YEAR.plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
      RecordNumber number =
          start(
              at,
              random.nextBoolean() ? service : other,
              random.nextInt(3) > 0 ? customer : null,
              pick(random));
      for (int step = random.nextInt(7); step > 0; step--) {
        at = at.plus(Duration.ofMinutes(random.nextInt(30 * 60)));
        happen(number, Happened.to(number, at), random);
      }
    }
    start(clock.instant(), service, customer, "P2");
    RecordNumber paused = start(clock.instant(), service, customer, "P1");
    clocks.pause(Happened.to(paused, clock.instant()), "awaiting-caller");
    start(Instant.parse("2025-09-30T22:00:00Z"), service, customer, "P1");
    start(Instant.parse("2025-09-30T21:59:59.999Z"), service, customer, "P1");
  }

  private void happen(RecordNumber number, Happened cause, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> clocks.pause(cause, "awaiting-caller");
      case 1 -> clocks.resume(cause);
      case 2 -> clocks.stop(cause, EnumSet.of(ClockMetric.RESPONSE));
      case 3, 4 -> clocks.stop(cause, ALL);
      case 5 -> clocks.reopen(cause);
      case 6 -> clocks.retarget(cause, pick(random));
      default -> {
        if (random.nextInt(4) == 0) {
          clocks.cancel(cause);
        }
      }
    }
  }

  private static String pick(Random random) {
    return PRIORITIES.get(random.nextInt(PRIORITIES.size()));
  }

  @Test
  void aShareIsRoundedDownSoThatAThousandMeansAll() {
    assertThat(new TargetTally(ClockMetric.RESPONSE, "P1", 10_000, 9_999).perMille())
        .isEqualTo(999);
    assertThat(new TargetTally(ClockMetric.RESPONSE, "P1", 3, 3).perMille()).isEqualTo(1_000);
    assertThat(new TargetTally(ClockMetric.RESPONSE, "P1", 0, 0).perMille()).isNull();
  }

  @Test
  void aClockThatStoppedUnderOneTargetIsCountedUnderIt() {
    Instant at = Instant.parse("2025-03-03T09:00:00Z");
    RecordNumber number = start(at, service, customer, "P3");
    clocks.stop(Happened.to(number, at.plusSeconds(60)), EnumSet.of(ClockMetric.RESPONSE));
    clocks.retarget(Happened.to(number, at.plusSeconds(120)), "P1");
    clocks.stop(Happened.to(number, at.plusSeconds(180)), ALL);
    assertThat(report(manager, new ServiceLevelScope(null, service), "2025-03").targets())
        .containsExactly(
            new TargetTally(ClockMetric.RESPONSE, "P3", 1, 1),
            new TargetTally(ClockMetric.RESOLUTION, "P1", 1, 1));
  }

  @Test
  void whatIsForSecurityAloneIsCountedForSecurityAlone() {
    Instant at = Instant.parse("2025-03-03T09:00:00Z");
    RecordNumber number = start(at, service, customer, "P1");
    ServiceLevelScope scope = new ServiceLevelScope(customer, service);
    Actor security = organisation.person("watch", Roles.SECURITY);
    clocks.restrict(Happened.to(number, at), true);
    assertThat(report(manager, scope, "2025-03").targets()).isEmpty();
    assertThat(report(manager, scope, "2025-03").workload().opened()).isZero();
    assertThat(report(manager, scope, "2025-03").running()).isEmpty();
    assertThat(report(Actor.system(), scope, "2025-03").targets()).isEmpty();
    assertThat(report(security, scope, "2025-03").targets()).hasSize(2);
    clocks.restrict(Happened.to(number, at), false);
    assertThat(report(manager, scope, "2025-03").targets()).hasSize(2);
  }

  @Test
  void aCustomersManagerIsToldOfTheirOwnAlone() {
    String own = organisation.customer();
    Actor buyer = organisation.personOf(own, Roles.CUSTOMER_MANAGER);
    Instant at = Instant.parse("2025-03-03T09:00:00Z");
    start(at, service, own, "P1");
    start(at, service, customer, "P1");
    ServiceLevelReport report = report(buyer, new ServiceLevelScope(null, service), "2025-03");
    assertThat(report.scope().customer()).isEqualTo(own);
    assertThat(report.of(ClockMetric.RESPONSE).judged()).isEqualTo(1);
    assertThatThrownBy(() -> report(buyer, new ServiceLevelScope(customer, null), "2025-03"))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void othersAreToldNothing() {
    for (Actor nobody :
        List.of(
            organisation.requester(),
            organisation.person("program", Roles.PROGRAM),
            organisation.person("lost", Roles.CUSTOMER_MANAGER))) {
      assertThatThrownBy(() -> report(nobody, ServiceLevelScope.ALL, "2025-03"))
          .isInstanceOf(RuleViolation.class);
      assertThatThrownBy(() -> Acting.as(nobody, () -> figures.due(ServiceLevelScope.ALL, 10)))
          .isInstanceOf(RuleViolation.class);
    }
  }

  @Test
  void theMigrationKeepsThePrioritiesOfClocksThatRanBefore() {
    Instant at = Instant.parse("2025-03-03T09:00:00Z");
    RecordNumber number = start(at, service, customer, "P3");
    clocks.stop(Happened.to(number, at.plusSeconds(60)), EnumSet.of(ClockMetric.RESPONSE));
    clocks.retarget(Happened.to(number, at.plusSeconds(120)), "P1");
    ServiceLevelScope scope = new ServiceLevelScope(null, service);
    List<TargetTally> before = report(manager, scope, "2025-03").targets();
    jdbc.update(
        "update record_clocks set response_priority = null, resolution_priority = null where"
            + " record_number = ?",
        number.value());
    assertThat(report(manager, scope, "2025-03").targets()).isEmpty();
    transactions.executeWithoutResult(
        status ->
            jdbc.execute(
                (ConnectionCallback<Void>)
                    connection -> {
                      new V25_1__ClockPriorities().migrate(on(connection));
                      return null;
                    }));
    assertThat(report(manager, scope, "2025-03").targets()).isEqualTo(before).hasSize(2);
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

  private ServiceLevelReport report(Actor reader, ServiceLevelScope scope, String period) {
    return Acting.as(
        reader, () -> figures.report(scope, ReportPeriod.find(period, BERLIN).orElseThrow()));
  }

  private RecordNumber start(Instant at, String service, String customer, String priority) {
    RecordNumber number = numbers.next(RecordKind.INCIDENT);
    ClockedRecord record = record(at, service, customer, priority);
    clocks.start(Happened.to(number, at), record);
    records.add(number);
    started.put(number, record);
    return number;
  }

  private static ClockedRecord record(
      Instant at, String service, String customer, String priority) {
    return new ClockedRecord(at, priority, OfferingLevel.SILVER, "office-hours", service, customer);
  }
}
