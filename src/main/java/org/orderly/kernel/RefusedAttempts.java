package org.orderly.kernel;

import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps that somebody tried what they may not: after the refusal has rolled back what they did, in
 * a transaction of its own.
 */
@Component
public class RefusedAttempts {

  private final ApplicationEventPublisher events;
  private final TransactionTemplate alone;

  RefusedAttempts(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
    this.events = events;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Asks the question, and keeps the attempt where it is answered by a refusal. */
  public void noting(Function<RuleViolation, TrailEvent> attempt, Runnable question) {
    try {
      question.run();
    } catch (RuleViolation refusal) {
      note(attempt.apply(refusal));
      throw refusal;
    }
  }

  private void note(TrailEvent attempt) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      append(attempt);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            append(attempt);
          }
        });
  }

  private void append(TrailEvent attempt) {
    alone.executeWithoutResult(status -> events.publishEvent(attempt));
  }
}
