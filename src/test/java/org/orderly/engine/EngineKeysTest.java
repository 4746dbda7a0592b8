package org.orderly.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderlyTest
class EngineKeysTest {

  @Autowired JdbcClient jdbc;

  /** What the engine asks as each task ends. */
  @Test
  void subtasksAreFoundWithoutReadingEveryOpenTask() {
    assertThat(
            jdbc.sql("explain select * from ACT_RU_TASK where PARENT_TASK_ID_ = 'any'")
                .query()
                .singleRow())
        .containsEntry("possible_keys", "orderly_task_parent");
  }
}
