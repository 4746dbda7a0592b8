package org.orderly.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JobsAreNeverStuck implements InvariantCheck {

  private static final String STUCK =
      "select concat('Job ', j.ID_, ' is locked until ', j.LOCK_EXP_TIME_) from ACT_RU_JOB j"
          + " where j.LOCK_EXP_TIME_ > :latest"
          + " union all"
          + " select concat('Job ', j.ID_, ' has no attempts left and no failed job tells of it')"
          + " from ACT_RU_JOB j where j.RETRIES_ = 0 and not exists"
          + " (select 1 from ACT_RU_INCIDENT i where i.CONFIGURATION_ = j.ID_)";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration lockTime;

  JobsAreNeverStuck(
      JdbcClient jdbc,
      Clock clock,
      @Value("${camunda.bpm.job-execution.lock-time-in-millis}") long lockMillis) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.lockTime = Duration.ofMillis(lockMillis);
  }

  @Override
  public String name() {
    return "I6 no job is locked for longer than the lock time or has failed unseen";
  }

  @Override
  public List<String> violations() {
    return jdbc.sql(STUCK)
        .param("latest", LocalDateTime.ofInstant(clock.instant().plus(lockTime), ZoneOffset.UTC))
        .query(String.class)
        .list();
  }
}
