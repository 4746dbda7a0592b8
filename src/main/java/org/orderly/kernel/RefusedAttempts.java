package org.orderly.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps that somebody tried what they may not: after the refusal has rolled back what they did, in
 * a transaction of its own. Where somebody stands outside that transaction it has given back its
 * connection by then: many that are refused at once never wait for each other's.
 */
@Component
public class RefusedAttempts {

  private final ApplicationEventPublisher events;
  private final TransactionTemplate alone;
  private final ThreadLocal<@Nullable List<TrailEvent>> refused = new ThreadLocal<>();

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

  /** Does work from outside its transactions, and then keeps what was refused in it. */
  public <X extends Exception, Y extends Exception> void during(Acting.Work<X, Y> work)
      throws X, Y {
    List<TrailEvent> outside = refused.get();
    List<TrailEvent> kept = begin(outside);
    try {
      work.run();
    } finally {
      end(kept, outside);
    }
  }

  /** The same for work that has a result. */
  public <T extends @Nullable Object> T of(Supplier<T> work) {
    List<TrailEvent> outside = refused.get();
    List<TrailEvent> kept = begin(outside);
    try {
      return work.get();
    } finally {
      end(kept, outside);
    }
  }

  /** Inside a transaction whoever stands outside it keeps what was refused. */
  private @Nullable List<TrailEvent> begin(@Nullable List<TrailEvent> outside) {
    List<TrailEvent> kept =
        TransactionSynchronizationManager.isSynchronizationActive() ? outside : new ArrayList<>();
    restore(kept);
    return kept;
  }

  private void end(@Nullable List<TrailEvent> kept, @Nullable List<TrailEvent> outside) {
    restore(outside);
    if (kept != null && kept != outside) {
      kept.forEach(this::append);
    }
  }

  private void restore(@Nullable List<TrailEvent> kept) {
    if (kept == null) {
      refused.remove();
    } else {
      refused.set(kept);
    }
  }

  private void note(TrailEvent attempt) {
    List<TrailEvent> kept = refused.get();
    if (kept != null) {
      kept.add(attempt);
    } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              append(attempt);
            }
          });
    } else {
      append(attempt);
    }
  }

  private void append(TrailEvent attempt) {
    alone.executeWithoutResult(status -> events.publishEvent(attempt));
  }
}
