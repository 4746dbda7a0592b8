package org.orderly.change;

import java.time.Clock;
import java.util.function.Consumer;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a change as its process takes them. Called by delegates of change-management and the
 * processes that it calls, and by nothing else.
 */
@Service
@Transactional
public class ChangeLifecycle {

  private final Changes changes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChangeLifecycle(Changes changes, ApplicationEventPublisher events, Clock clock) {
    this.changes = changes;
    this.events = events;
    this.clock = clock;
  }

  /** All is said that has to be, or what was authorized is void. */
  public void assess(RecordNumber number) {
    Change change = changes.get(number);
    ChangeState before = change.state();
    change.assess();
    if (before != ChangeState.ASSESSMENT) {
      publish(change);
    }
  }

  /** It weighs this much, and is dealt with so. */
  public void classify(
      RecordNumber number, ChangeType type, ChangeCategory category, RiskLevel level, int score) {
    changes.get(number).classify(type, category, level, score);
    events.publishEvent(
        new ChangeClassified(
            number, Acting.current(), clock.instant(), type, category, level, score));
  }

  /** Somebody has to authorize it. */
  public void askAuthorization(RecordNumber number) {
    move(number, Change::askAuthorization);
  }

  /** It may be made within its window. */
  public void schedule(RecordNumber number) {
    move(number, Change::schedule);
  }

  /** It is not authorized. */
  public void reject(RecordNumber number) {
    move(number, change -> change.reject(clock.instant()));
  }

  /** The work on it begins. */
  public void begin(RecordNumber number) {
    move(number, change -> change.begin(clock.instant()));
  }

  /** The work on it is over. */
  public void conclude(RecordNumber number, ChangeOutcome outcome) {
    move(number, change -> change.conclude(outcome, clock.instant()));
  }

  /** It was made already, without the authorization that it needed. */
  public void recordUnauthorized(RecordNumber number) {
    move(number, Change::recordUnauthorized);
  }

  /** Nothing of it is left to do. */
  public void close(RecordNumber number) {
    move(number, change -> change.close(clock.instant()));
  }

  /** It is given up. */
  public void cancel(RecordNumber number, String reason) {
    move(number, change -> change.cancel(reason, clock.instant()));
  }

  private void move(RecordNumber number, Consumer<Change> verb) {
    Change change = changes.get(number);
    verb.accept(change);
    publish(change);
  }

  private void publish(Change change) {
    events.publishEvent(ChangeMoved.of(change.view(), Acting.current(), clock.instant()));
  }
}
