package org.orderly.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.orderly.kernel.Attempts;
import org.orderly.kernel.RefusedAttempts;
import org.orderly.kernel.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stands outside every command's transaction: repeats a command that lost a race, keeps what was
 * refused in it, and lets a refusal out as itself, whatever the engine wrapped it into. Jobs are
 * repeated by the job executor alone, which keeps count.
 */
class OuterInterceptor extends CommandInterceptor {

  private final Attempts attempts;
  private final RefusedAttempts refused;

  OuterInterceptor(Attempts attempts, RefusedAttempts refused) {
    this.attempts = attempts;
    this.refused = refused;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (Context.getCommandContext() != null
        || command instanceof ExecuteJobsCmd
        || command instanceof AcquireJobsCmd) {
      return next.execute(command);
    }
    try {
      return refused.of(() -> attempts.of(() -> once(command)));
    } catch (EngineRace race) {
      throw TransactionSynchronizationManager.isActualTransactionActive() ? race : race.original();
    }
  }

  private <T> T once(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof RuleViolation refusal) {
          throw refusal;
        }
        if (cause instanceof OptimisticLockingException) {
          throw new EngineRace(failure);
        }
      }
      throw failure;
    }
  }

  /** A race lost inside the engine, told in the words that the rest of the house knows. */
  private static final class EngineRace extends OptimisticLockingFailureException {

    private static final long serialVersionUID = 1L;

    private final RuntimeException original;

    EngineRace(RuntimeException original) {
      super("Another transaction changed the same process instance first", original);
      this.original = original;
    }

    RuntimeException original() {
      return original;
    }
  }
}
