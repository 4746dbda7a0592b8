package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.servicelevel.DueClocks.utc;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Property 8, where clocks are kept: the zone of the database's session is another one. */
@OrderlyTest
class ClockStorageTest {

  private static final Instant OPENED = Instant.parse("2026-03-27T16:00:00Z");

  /** Half of the two hours that a golden P3 has to be responded to. */
  private static final Instant HALF = Instant.parse("2026-03-27T17:00:00Z");

  @Autowired ServiceClockManagement clocks;
  @Autowired DueClocks due;
  @Autowired AlarmsToTell toTell;
  @Autowired RecordNumbers numbers;
  @Autowired EntityManager entities;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @ParameterizedTest
  @ValueSource(strings = {"+00:00", "-11:00", "+05:45", "+13:00"})
  void nothingDependsOnTheZoneOfTheDatabasesSession(String zone) {
    RecordNumber number = numbers.next(RecordKind.INCIDENT);
    transactions.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql("set time_zone = '" + zone + "'").update();
          try {
            keep(number);
            assertRead(number);
            assertDue(number);
            assertTold(number);
          } finally {
            jdbc.sql("set time_zone = default").update();
          }
        });
  }

  private void keep(RecordNumber number) {
    clocks.start(
        Happened.to(number, OPENED),
        new ClockedRecord(OPENED, "P3", OfferingLevel.GOLD, "office-hours", "mail", null));
    entities.flush();
    entities.clear();
  }

  private void assertRead(RecordNumber number) {
    assertThat(
            jdbc.sql(
                    "select concat_ws(' ', opened_at, next_alarm_at, alarm_due_at,"
                        + " response_judged_at) from record_clocks where record_number = ?")
                .param(number.value())
                .query(String.class)
                .single())
        .isEqualTo(
            "2026-03-27 16:00:00.000 2026-03-27 17:00:00.000 2026-03-27 17:00:00.000"
                + " 2026-03-27 18:00:00.000");
    assertThat(clocks.readings(number))
        .extracting(ClockReading::due)
        .containsExactly(
            Instant.parse("2026-03-27T18:00:00Z"), Instant.parse("2026-04-01T10:00:00Z"));
  }

  private void assertDue(RecordNumber number) {
    List<String> numbers = List.of(number.value());
    assertThat(due.claim(numbers, HALF.minusMillis(1))).isEmpty();
    assertThat(due.claim(numbers, HALF)).hasSize(1);
    due.putOff(numbers, HALF.plusMillis(5));
    assertThat(due.claim(numbers, HALF.plusMillis(4))).isEmpty();
    assertThat(due.claim(numbers, HALF.plusMillis(5))).hasSize(1);
  }

  private void assertTold(RecordNumber number) {
    RaisedAlarm alarm = new RaisedAlarm(ClockMetric.RESPONSE, 1, 50, HALF, HALF, false);
    EscalationOrder order = EscalationOrder.of("assignee");
    toTell.add(List.of(new AlarmToTell(number, alarm, order)), HALF);
    assertThat(toTell.of(number)).containsExactly(new AlarmToTell(number, alarm, order));
    toTell.putOff(number, HALF, Duration.ofSeconds(60));
    assertThat(
            jdbc.sql("select next_try_at = ? from alarm_to_tell where record_number = ?")
                .params(utc(HALF.plusSeconds(60)), number.value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }
}
