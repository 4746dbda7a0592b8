package org.orderly.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OneTask;
import org.orderly.fixtures.OrderlyTest;
import org.springframework.beans.factory.annotation.Autowired;

@OrderlyTest
class HistoryCleanUpTest {

  @Autowired HistoryService history;
  @Autowired RuntimeService runtime;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired OneTask oneTask;

  @Test
  void anEndedProcessIsKeptAsLongAsItsModelSays() {
    String process = oneTask.start();
    runtime.deleteProcessInstance(process, "the test is over");
    HistoricProcessInstance ended =
        history.createHistoricProcessInstanceQuery().processInstanceId(process).singleResult();
    assertThat(Duration.between(ended.getEndTime().toInstant(), ended.getRemovalTime().toInstant()))
        .isEqualTo(Duration.ofDays(1));
  }

  @Test
  void cleaningUpHasItsHoursAtNight() {
    assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
    assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
    assertThat(history.findHistoryCleanupJobs())
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job.getDuedate().toInstant().toString()).contains("T01:00"));
  }
}
