package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of running clocks by risk over many records. Prints; asserts only what it listed. */
@OrderlyTest
class ForecastBench {

  private static final int RUNNING = Integer.getInteger("bench.running", 10_000);
  private static final int FINISHED = Integer.getInteger("bench.finished", 40_000);
  private static final int TIMES = 20;
  private static final int AT_ONCE = 5_000;

  @Autowired ForecastManagement forecasts;
  @Autowired ServiceClockManagement clocks;
  @Autowired RecordNumbers numbers;
  @Autowired Organisation organisation;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @Test
  void aListByRiskIsMeasured() {
    Actor manager = organisation.person("manager", Roles.SERVICE_LEVEL_MANAGER);
    RecordNumber model =
        new FinishedLives(clocks, numbers, clock)
            .start(clock.instant(), Organisation.unique("measured"));
    transactions.executeWithoutResult(
        status -> {
          insert(model);
          for (int time = 0; time < TIMES; time++) {
            if (time % 5 == 0) {
              clock.advance(Forecasts.KEPT);
            }
            measure(manager, time % 5 == 0 ? "past read anew" : "past kept");
          }
          status.setRollbackOnly();
        });
  }

  private void measure(Actor manager, String what) {
    long begin = System.nanoTime();
    long statements = CountingDataSource.of(() -> list(manager)).statements();
    System.out.printf(
        "%,d running, %,d finished, %s: %d ms, %d statements%n",
        RUNNING,
        FINISHED,
        what,
        Duration.ofNanos(System.nanoTime() - begin).toMillis(),
        statements);
  }

  private void list(Actor manager) {
    List<RunningClock> listed =
        Acting.as(manager, () -> forecasts.running(ServiceLevelScope.ALL, 100));
    assertThat(listed).hasSize(100);
  }

  private void insert(RecordNumber model) {
    jdbc.sql(
            "insert into incident (id, version, number, title, service_key, caller, source,"
                + " opened_at, state, scope, work_stoppage, workaround, priority, security_flag,"
                + " reopen_count, reassignment_count, hold_count) select 900000000 + seq, 0,"
                + " concat('INC', 900000000 + seq), 'Made', concat('service-', seq % 50), 'nobody',"
                + " 'API', :now, 'NEW', 'ONE_USER', 'NO', 'GOOD', 'P2', false, 0, 0, 0"
                + " from seq_1_to_"
                + RUNNING)
        .param("now", clock.instant())
        .update();
    jdbc.sql(
            "insert into record_clocks (record_number, version, calendar, offering_level, priority,"
                + " history, going, service, opened_at, response_priority, resolution_priority)"
                + " select concat('INC', 900000000 + seq), 0, calendar, offering_level, priority,"
                + " history, true, concat('service-', seq % 50), opened_at, 'P2', 'P2'"
                + " from record_clocks, seq_1_to_"
                + RUNNING
                + " where record_number = :model")
        .param("model", model.value())
        .update();
    for (int done = 0; done < FINISHED; done += AT_ONCE) {
      finished(done);
    }
  }

  private void finished(int done) {
    jdbc.sql(
            "insert into record_clocks (record_number, version, calendar, offering_level, priority,"
                + " history, going, service, opened_at, response_priority, resolution_priority,"
                + " response_stopped_at, response_millis, response_judged_at, response_met,"
                + " resolution_stopped_at, resolution_millis, resolution_judged_at,"
                + " resolution_met) select concat('INC', 910000000 + seq), 0, 'office-hours',"
                + " 'SILVER', 'P2', '{}', false, concat('service-', seq % 50), at, prio, prio,"
                + " at, seq % 7200000, at, true, at, seq * 37 % 72000000, at, true"
                + " from (select seq, concat('P', 1 + seq % 5) prio,"
                + " :now - interval seq minute at from seq_1_to_"
                + FINISHED
                + " where seq > :done and seq <= :done + :some) made")
        .param("done", done)
        .param("some", AT_ONCE)
        .param("now", clock.instant())
        .update();
  }
}
