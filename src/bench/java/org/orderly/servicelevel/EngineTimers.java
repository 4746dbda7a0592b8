package org.orderly.servicelevel;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.orderly.fixtures.TestClock;

/** Timer events of a bare engine that are due at once: one process each, and an empty delegate. */
final class EngineTimers {

  private static final String KEY = "timer";

  private EngineTimers() {}

  /**
   * What they come to.
   *
   * @param rate how many the engine fires a second
   * @param millis processor time of each
   */
  record Result(double rate, double millis) {}

  static Result fire(ProcessEngine engine, TestClock clock, int timers) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            KEY + ".bpmn",
            Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1095D")
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDate("${due}")
                .serviceTask()
                .camundaDelegateExpression("${closeIncident}")
                .endEvent()
                .done())
        .deploy();
    Duration ahead = Duration.ofHours(1);
    Date due = Date.from(clock.instant().plus(ahead));
    for (int n = 0; n < timers; n++) {
      engine.getRuntimeService().startProcessInstanceByKey(KEY, Map.of("due", due));
    }
    clock.advance(ahead);
    JobExecutor executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    executor.setMaxJobsPerAcquisition(10);
    executor.setWaitTimeInMillis(1_000);
    executor.setMaxWait(5_000);
    executor.setBackoffTimeInMillis(25);
    executor.setMaxBackoff(400);
    ProcessorTime processor = ProcessorTime.now();
    long began = System.nanoTime();
    executor.start();
    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> engine.getManagementService().createJobQuery().count() == 0);
    double seconds = (System.nanoTime() - began) / 1e9;
    double millis = processor.millisEach(timers);
    executor.shutdown();
    return new Result(timers / seconds, millis);
  }
}
