package org.orderly.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.Attempts;
import org.orderly.kernel.RefusedAttempts;
import org.orderly.kernel.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

@OrderlyTest
class OuterInterceptorTest {

  private static final RuntimeException RACE = new OptimisticLockingException("lost");
  private static final RuntimeException DEADLOCK =
      new ProcessEngineException("flush", new SQLException("Deadlock found", "40001", 1213));
  private static final RuntimeException DEFECT = new ProcessEngineException("defect");

  @Autowired Attempts attempts;
  @Autowired RefusedAttempts refused;
  @Autowired TransactionTemplate transaction;

  @Test
  void aLostRaceIsRepeatedThreeTimes() {
    Engine engine = new Engine(RACE, DEADLOCK, RACE);
    assertThat(engine.run()).isEqualTo("done");
    assertThat(engine.calls).isEqualTo(4);
  }

  @Test
  void aRaceLostFourTimesComesOutAsTheEngineThrewIt() {
    Engine engine = new Engine(RACE, RACE, RACE, RACE);
    assertThatThrownBy(engine::run).isSameAs(RACE);
    assertThat(engine.calls).isEqualTo(4);
  }

  @Test
  void aDefectIsNotRepeated() {
    Engine engine = new Engine(DEFECT);
    assertThatThrownBy(engine::run).isSameAs(DEFECT);
    assertThat(engine.calls).isOne();
  }

  @Test
  void aRefusalComesOutAsItself() {
    RuleViolation refusal = new RuleViolation(EngineRule.TASK_TAKEN, "taken");
    Engine engine =
        new Engine(new ProcessEngineException("listener", new IllegalStateException(refusal)));
    assertThatThrownBy(engine::run).isSameAs(refusal);
    assertThat(engine.calls).isOne();
  }

  @Test
  void insideATransactionNothingIsRepeatedAndTheRaceIsToldInSpringsWords() {
    Engine engine = new Engine(RACE);
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> transaction.execute(status -> engine.run()))
        .withCause(RACE);
    assertThat(engine.calls).isOne();
  }

  @Test
  void whoStandsOutsideRepeatsTheWholeTransaction() {
    Engine engine = new Engine(RACE, RACE);
    String result = attempts.of(() -> transaction.execute(status -> engine.run()));
    assertThat(result).isEqualTo("done");
    assertThat(engine.calls).isEqualTo(3);
  }

  /** Fails as told, then succeeds. */
  private class Engine extends CommandInterceptor {

    private final Deque<RuntimeException> failures;
    private int calls;

    Engine(RuntimeException... failures) {
      this.failures = new ArrayDeque<>(List.of(failures));
    }

    String run() {
      OuterInterceptor outer = new OuterInterceptor(attempts, refused);
      outer.setNext(this);
      return outer.execute(context -> "done");
    }

    @Override
    public <T> T execute(Command<T> command) {
      calls++;
      RuntimeException failure = failures.poll();
      if (failure != null) {
        throw failure;
      }
      return command.execute(null);
    }
  }
}
