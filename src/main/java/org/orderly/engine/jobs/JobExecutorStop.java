package org.orderly.engine.jobs;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops the job executor once the last request is answered, and frees the jobs that it had taken
 * and not begun, so that another server takes them at once.
 */
@Component
class JobExecutorStop implements SmartLifecycle {

  /** Below the web server's, which ends requests at 1024 and stops at 2048 below this. */
  private static final int AFTER_THE_REQUESTS = SmartLifecycle.DEFAULT_PHASE - 4096;

  private final ObjectProvider<JobExecutor> executor;
  private final JdbcClient jdbc;
  private volatile boolean running;

  JobExecutorStop(ObjectProvider<JobExecutor> executor, JdbcClient jdbc) {
    this.executor = executor;
    this.jdbc = jdbc;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    executor.ifAvailable(
        jobs -> {
          jobs.shutdown();
          jdbc.sql(
                  "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null"
                      + " where LOCK_OWNER_ = ?")
              .param(jobs.getLockOwner())
              .update();
        });
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return AFTER_THE_REQUESTS;
  }
}
