package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.evidence.EvidenceEntry;
import org.orderly.evidence.EvidenceManagement;
import org.orderly.fixtures.InvariantsAtTheEnd;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.fixtures.TestClock;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A silver P1 has 30 minutes to be responded to and 480 to be resolved, at all hours. */
@OrderlyTest
class AlarmSweepTest {

  @RegisterExtension
  static final InvariantsAtTheEnd whole = InvariantsAtTheEnd.of(ClocksRingWhenTheySay.class);

  @Autowired AlarmSweep sweep;
  @Autowired ServiceLevelSettings settings;
  @Autowired ServiceClockManagement clocks;
  @Autowired ClocksRingWhenTheySay invariant;
  @Autowired ToldAlarms told;
  @Autowired EvidenceManagement evidence;
  @Autowired RecordNumbers numbers;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private RecordNumber number;

  @BeforeEach
  void start() {
    told.putOffWhatOthersLeft();
    number = started();
  }

  @AfterEach
  void finish() {
    told.mend(number);
    whole.mustHoldFor(number);
  }

  @Test
  void nothingIsRaisedBeforeItIsDue() {
    clock.advance(Duration.ofMinutes(14));
    sweep.sweep();
    assertThat(told.of(number)).isEmpty();
  }

  @Test
  void eachShareIsRaisedOnceAsItIsReached() {
    clock.advance(Duration.ofMinutes(15));
    sweep.sweep();
    sweep.sweep();
    clock.advance(Duration.ofMinutes(8));
    sweep.sweep();
    assertThat(told.of(number))
        .extracting(
            ServiceLevelThresholdReached::metric,
            ServiceLevelThresholdReached::share,
            ServiceLevelThresholdReached::late)
        .containsExactly(
            tuple(ClockMetric.RESPONSE, 50, false), tuple(ClockMetric.RESPONSE, 75, false));
  }

  @Test
  @DisplayName("zammad #3197: reminders come a quarter of an hour late, as designed")
  void anAlarmIsRaisedByTheNextSweepAndSweepsFollowWithinSeconds() {
    assertThat(settings.alarmsEvery()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    clock.advance(Duration.ofMinutes(15));
    sweep.sweep();
    assertThat(told.of(number))
        .singleElement()
        .satisfies(
            alarm -> assertThat(alarm.at()).isBefore(alarm.due().plus(Duration.ofSeconds(30))));
  }

  @Test
  void thoseDueDuringAnOutageAreRaisedOnceAndMarkedLate() {
    clock.advance(Duration.ofMinutes(241));
    sweep.sweep();
    sweep.sweep();
    assertThat(told.of(number))
        .extracting(ServiceLevelThresholdReached::metric, ServiceLevelThresholdReached::share)
        .containsExactly(
            tuple(ClockMetric.RESPONSE, 50),
            tuple(ClockMetric.RESPONSE, 75),
            tuple(ClockMetric.RESPONSE, 90),
            tuple(ClockMetric.RESPONSE, 100),
            tuple(ClockMetric.RESPONSE, 120),
            tuple(ClockMetric.RESOLUTION, 50));
    assertThat(told.of(number)).extracting(ServiceLevelThresholdReached::late).containsOnly(true);
  }

  @Test
  void theTrailHasThem() {
    clock.advance(Duration.ofMinutes(15));
    sweep.sweep();
    assertThat(raised(number))
        .singleElement()
        .extracting(EvidenceEntry::content)
        .asString()
        .contains("\"share\":50")
        .contains("\"clock\":\"response\"");
  }

  @Test
  void aClockThatHasStoppedRaisesNoMore() {
    clock.advance(Duration.ofMinutes(15));
    clocks.stop(now(), EnumSet.of(ClockMetric.RESPONSE));
    sweep.sweep();
    assertThat(told.of(number)).isEmpty();
  }

  @Test
  void anotherTargetHasSharesOfItsOwn() {
    clock.advance(Duration.ofMinutes(15));
    sweep.sweep();
    clocks.retarget(now(), "P3");
    clocks.retarget(now(), "P1");
    sweep.sweep();
    assertThat(told.of(number))
        .extracting(ServiceLevelThresholdReached::share, ServiceLevelThresholdReached::late)
        .containsExactly(tuple(50, false), tuple(50, false));
  }

  @Test
  void whoHasToKnowIsToldOnceAndInTheTrailIsWho() {
    clock.advance(Duration.ofMinutes(23));
    sweep.sweep();
    sweep.sweep();
    assertThat(told.toldOf(number))
        .extracting(one -> one.alarm().share(), one -> one.escalation().words())
        .containsExactly(tuple(50, "group-lead"), tuple(75, "incident-manager, service-owner"));
    assertThat(raised(number))
        .extracting(EvidenceEntry::content)
        .satisfiesExactly(
            half -> assertThat(half).contains("\"escalation\":\"group-lead\""),
            more -> assertThat(more).contains("incident-manager, service-owner"));
  }

  @Test
  void ofAThresholdThatDisturbsNobodyNobodyHears() {
    clocks.retarget(now(), "P3");
    clock.advance(Duration.ofDays(7));
    sweep.raise();
    assertThat(told.of(number)).isNotEmpty();
    assertThat(waiting()).isPositive();
    sweep.tell();
    assertThat(told.toldOf(number))
        .extracting(one -> one.alarm().share(), one -> one.escalation().words())
        .containsOnly(tuple(90, "assignee"), tuple(120, "service-owner"));
    assertThat(raised(number))
        .extracting(EvidenceEntry::content)
        .anySatisfy(content -> assertThat(content).contains("\"escalation\":\"nobody\""));
    assertThat(waiting()).isZero();
  }

  private int waiting() {
    return jdbc.sql("select count(*) from alarm_to_tell where record_number = ?")
        .param(number.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void aStepThatHadReadTheClocksBeforeLosesTheRaceAndNoAlarmIsLost() {
    clock.advance(Duration.ofMinutes(15));
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      assertThat(clocks.readings(number)).isNotEmpty();
                      sweep.raise();
                      clocks.retarget(now(), "P3");
                    }))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThat(raised(number)).hasSize(1);
  }

  @Test
  void aNextAlarmThatIsNotWhatTheEventsSayIsFound() {
    Instant kept = nextAlarm();
    ring(kept.plusSeconds(1));
    assertThat(invariant.violations())
        .filteredOn(found -> found.contains(number.value()))
        .singleElement()
        .asString()
        .contains("keeps its next alarm");
    ring(kept);
  }

  private List<EvidenceEntry> raised(RecordNumber record) {
    return evidence.trail(record).stream()
        .filter(entry -> entry.kind().equals("ServiceLevelThresholdReached"))
        .toList();
  }

  private Instant nextAlarm() {
    return jdbc.sql("select next_alarm_at from record_clocks where record_number = ?")
        .param(number.value())
        .query((row, n) -> row.getObject(1, java.time.LocalDateTime.class))
        .single()
        .toInstant(java.time.ZoneOffset.UTC);
  }

  private void ring(Instant at) {
    jdbc.sql("update record_clocks set next_alarm_at = ? where record_number = ?")
        .params(java.time.LocalDateTime.ofInstant(at, java.time.ZoneOffset.UTC), number.value())
        .update();
  }

  private RecordNumber started() {
    RecordNumber next = numbers.next(RecordKind.INCIDENT);
    clocks.start(Happened.to(next, clock.instant()), record("P1"));
    return next;
  }

  private ClockedRecord record(String priority) {
    return new ClockedRecord(
        clock.instant(), priority, OfferingLevel.SILVER, "office-hours", "mail", null);
  }

  private Happened now() {
    return Happened.to(number, clock.instant());
  }
}
