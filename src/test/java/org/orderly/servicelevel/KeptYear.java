package org.orderly.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RecordNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Incidents of a year with clocks that ran, for reports to be about. */
public final class KeptYear {

  private static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P4");
  private static final List<String> TITLES =
      List.of(
          "Mail cannot be sent",
          "Nobody in accounting reaches the file store",
          "Printing takes minutes",
          "Grüße aus Łódź: ein Anhang fehlt, und zwar seit gestern Abend");

  private final ServiceClockManagement clocks;
  private final RecordNumbers numbers;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  public KeptYear(
      ServiceClockManagement clocks,
      RecordNumbers numbers,
      JdbcClient jdbc,
      TransactionTemplate transactions) {
    this.clocks = clocks;
    this.numbers = numbers;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  private record Step(RecordNumber number, Actor actor, Instant at) implements RecordEvent {

    @Override
    public Map<String, Object> facts() {
      return Map.of();
    }
  }

  /**
   * Eight incidents in each of the twelve months before the one of the instant, of which fewer miss
   * their targets from month to month; and some that run at the instant.
   */
  public void of(String service, String customer, Instant now) {
    transactions.executeWithoutResult(
        status -> {
          YearMonth last = YearMonth.from(now.atOffset(ZoneOffset.UTC)).minusMonths(1);
          for (int month = 0; month < 12; month++) {
            for (int i = 0; i < 8; i++) {
              Instant at =
                  last.minusMonths(11 - month)
                      .atDay(2 + 3 * i)
                      .atTime(9, 0)
                      .toInstant(ZoneOffset.UTC);
              String priority = PRIORITIES.get(i % 4);
              RecordNumber number = opened(at, service, customer, priority, TITLES.get(i % 4));
              stop(number, at.plus(minutes(i == 0 && month % 3 == 0 ? 90 : 12)), true);
              stop(number, at.plus(i < 4 - month / 4 ? Duration.ofDays(30) : minutes(200)), false);
            }
          }
          for (int i = 0; i < 4; i++) {
            opened(
                now.minus(minutes(25 + 400 * i)),
                service,
                customer,
                PRIORITIES.get(i),
                TITLES.get(i));
          }
        });
  }

  private void stop(RecordNumber number, Instant at, boolean responded) {
    clocks.stop(
        new Step(number, Actor.system(), at),
        responded ? EnumSet.of(ClockMetric.RESPONSE) : EnumSet.allOf(ClockMetric.class));
  }

  /** An incident that lies in the table alone, and whose clocks run. */
  public RecordNumber opened(
      Instant at, String service, String customer, String priority, String title) {
    RecordNumber number = numbers.next(RecordKind.INCIDENT);
    jdbc.sql(
            "insert into incident (id, version, number, title, service_key, customer, caller,"
                + " source, opened_at, state, scope, work_stoppage, workaround, impact, urgency,"
                + " priority, security_flag, reopen_count, reassignment_count, hold_count) values"
                + " (?, 0, ?, ?, ?, ?, 'nobody', 'API', ?, 'CLOSED', 'ONE_USER', 'NO', 'GOOD',"
                + " 'MINOR', 'LOW', ?, false, 0, 0, 0)")
        .params(
            number.running(),
            number.value(),
            title,
            service,
            customer,
            at.atOffset(ZoneOffset.UTC).toLocalDateTime(),
            priority)
        .update();
    clocks.start(
        new Step(number, Actor.system(), at),
        new ClockedRecord(
            at, priority, OfferingLevel.SILVER, "round-the-clock", service, customer));
    return number;
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
