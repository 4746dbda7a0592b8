package org.orderly.cmdb;

import java.time.Clock;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps that somebody tried to authorize what they may not: after the refusal has rolled back what
 * they did, in a transaction of its own.
 */
@Component
class RefusedAuthorizations {

  private final ApplicationEventPublisher events;
  private final TransactionTemplate alone;
  private final Clock clock;

  RefusedAuthorizations(
      ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
    this.events = events;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Asks the question, and keeps the attempt where it is answered by a refusal. */
  void noting(RecordNumber number, Actor actor, Runnable question) {
    try {
      question.run();
    } catch (RuleViolation refusal) {
      note(
          new CorrectionAuthorizationRefused(
              number, actor, clock.instant(), refusal.rule().rule().code()));
      throw refusal;
    }
  }

  private void note(CorrectionAuthorizationRefused attempt) {
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

  private void append(CorrectionAuthorizationRefused attempt) {
    alone.executeWithoutResult(status -> events.publishEvent(attempt));
  }
}
