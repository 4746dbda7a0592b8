package org.orderly.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;

class WatchedTaskTest {

  @Test
  void aTaskWhoseProcessEndedAfterItWasReadIsALostRace() {
    TaskEntity task = new TaskEntity("1234");
    assertThatThrownBy(() -> WatchedTask.of(task))
        .isInstanceOf(OptimisticLockingException.class)
        .hasMessage("Task 1234 ended meanwhile");
  }
}
