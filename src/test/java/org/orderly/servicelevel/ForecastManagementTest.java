package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.Organisation;
import org.orderly.fixtures.TestClock;
import org.orderly.fixtures.cost.CountingDataSource;
import org.orderly.identity.Roles;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** Forecasts from clocks of the test's own service. */
@OrderlyTest
class ForecastManagementTest {

  private static final int MANY = 250;

  @Autowired ForecastManagement forecasts;
  @Autowired ServiceClockManagement clocks;
  @Autowired RecordNumbers numbers;
  @Autowired Organisation organisation;
  @Autowired TestClock clock;

  private final String service = Organisation.unique("forecast");
  private FinishedLives past;

  @BeforeEach
  void give() {
    past = new FinishedLives(clocks, numbers, clock);
  }

  @Test
  void aChanceFollowsFromTheClocksOfItsService() {
    past.resolvedTheNextDay(40, service);
    assertThat(resolution().group()).isEqualTo(ForecastGroup.SERVICE);
    assertThat(resolution().cases()).isEqualTo(40);
    assertThat(resolution().perMille()).isGreaterThan(799);
    assertThat(response().perMille()).isLessThan(300);
  }

  @Test
  void whatStopsIsKnownFiveMinutesLaterAndReadOnce() {
    past.resolvedAfterAnHour(20, service);
    int before = resolution().cases();
    past.resolvedAfterAnHour(20, service);
    RecordNumber number = past.start(clock.instant(), service);
    assertThat(chance(number, ClockMetric.RESOLUTION).cases()).isEqualTo(before).isEqualTo(20);
    List<String> statements =
        CountingDataSource.statements(() -> chance(number, ClockMetric.RESOLUTION));
    assertThat(statements).noneMatch(sql -> sql.contains("order by judged"));
    clock.advance(Forecasts.KEPT);
    statements = CountingDataSource.statements(() -> chance(number, ClockMetric.RESOLUTION));
    assertThat(statements.stream().filter(sql -> sql.contains("order by judged"))).hasSize(1);
    assertThat(chance(number, ClockMetric.RESOLUTION).cases()).isEqualTo(40);
  }

  @Test
  void whatIsForSecurityAloneIsInNoForecast() {
    past.resolvedBySecurityTheNextDay(40, service);
    assertThat(resolution().group()).isNotEqualTo(ForecastGroup.SERVICE);
    past.resolvedTheNextDay(15, service);
    assertThat(resolution().cases()).isEqualTo(15);
  }

  @Test
  void aClockThatHasStoppedHasNoChance() {
    RecordNumber number = past.start(clock.instant(), service);
    clocks.stop(Happened.to(number, clock.instant()), EnumSet.of(ClockMetric.RESPONSE));
    assertThat(clocks.explanation(number).orElseThrow().clocks())
        .extracting(view -> view.missChance() == null)
        .containsExactly(true, false);
  }

  @Test
  void aPausedClockIsForecastByWhatItHasCounted() {
    past.resolvedAfterAnHour(40, service);
    past.resolvedTheNextDay(40, service);
    clock.advance(Forecasts.KEPT);
    RecordNumber number =
        past.start(clock.instant().minus(Duration.ofDays(365)).plusMillis(1), service);
    clocks.pause(
        Happened.to(number, clock.instant().minus(Duration.ofDays(365)).plusMillis(2)),
        "awaiting-caller");
    MissChance paused = chance(number, ClockMetric.RESOLUTION);
    assertThat(paused.perMille()).isBetween(400, 600);
    assertThat(chance(number, ClockMetric.RESPONSE)).isEqualTo(MissChance.MISSED);
  }

  @Test
  void manyClocksCostNoMoreStatementsThanFew() {
    for (int n = 0; n < MANY; n++) {
      past.start(clock.instant(), service);
    }
    clock.advance(Forecasts.KEPT);
    Actor manager = organisation.person("manager", Roles.SERVICE_LEVEL_MANAGER);
    long statements =
        CountingDataSource.of(() -> running(manager, new ServiceLevelScope(null, service)))
            .statements();
    System.out.printf("Statements for %d running records: %d%n", MANY, statements);
    assertThat(statements).isBetween(3L, 10L);
  }

  @Test
  void othersThanStaffAndCustomersManagersSeeNoList() {
    Actor requester = organisation.requester();
    assertThatThrownBy(() -> running(requester, ServiceLevelScope.ALL))
        .isInstanceOf(RuleViolation.class);
    Actor buyer = organisation.personOf(organisation.customer(), Roles.CUSTOMER_MANAGER);
    assertThat(running(buyer, ServiceLevelScope.ALL)).isEmpty();
  }

  private List<RunningClock> running(Actor reader, ServiceLevelScope scope) {
    return Acting.as(reader, () -> forecasts.running(scope, 10));
  }

  private MissChance resolution() {
    return ofANewRecord(ClockMetric.RESOLUTION);
  }

  private MissChance response() {
    return ofANewRecord(ClockMetric.RESPONSE);
  }

  private MissChance ofANewRecord(ClockMetric metric) {
    clock.advance(Forecasts.KEPT);
    return chance(past.start(clock.instant(), service), metric);
  }

  private MissChance chance(RecordNumber number, ClockMetric metric) {
    return clocks.explanation(number).orElseThrow().clocks().stream()
        .filter(view -> view.metric() == metric)
        .map(ClockView::missChance)
        .findFirst()
        .orElseThrow();
  }
}
