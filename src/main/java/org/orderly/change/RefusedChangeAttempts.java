package org.orderly.change;

import java.time.Clock;
import java.util.List;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RefusedAttempts;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Keeps what was tried with changes and refused (8.5.1). */
@Component
class RefusedChangeAttempts {

  private final RefusedAttempts attempts;
  private final Clock clock;

  RefusedChangeAttempts(RefusedAttempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Asks the question, and keeps the attempt where it is answered by a refusal. */
  void noting(RecordNumber number, ChangeAttempt attempt, Runnable question) {
    Actor actor = Acting.current();
    attempts.noting(
        refusal ->
            new ChangeAttemptRefused(
                number, actor, clock.instant(), attempt, refusal.rule().code(), fields(refusal)),
        question);
  }

  /** The same of a request for change, which has no number yet. */
  void notingRequest(Runnable question) {
    Actor actor = Acting.current();
    attempts.noting(
        refusal ->
            new ChangeRequestRefused(
                actor, clock.instant(), refusal.rule().code(), fields(refusal)),
        question);
  }

  private static List<String> fields(RuleViolation refusal) {
    return refusal.fields().keySet().stream().sorted().toList();
  }
}
