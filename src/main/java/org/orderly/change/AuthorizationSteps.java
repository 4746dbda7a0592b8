package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an authorization does to its change: it is put to somebody, and it is decided. */
@Component
class AuthorizationSteps {

  private final Changes changes;
  private final AuthorizationRounds rounds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AuthorizationSteps(
      Changes changes, AuthorizationRounds rounds, ApplicationEventPublisher events, Clock clock) {
    this.changes = changes;
    this.rounds = rounds;
    this.events = events;
    this.clock = clock;
  }

  /** From now on nothing of the change is written otherwise. */
  void ask(RecordNumber number) {
    move(number, Change::askAuthorization);
  }

  /** What the votes say is kept; a change that was made first and is not authorized is that. */
  void decide(AuthorizationRound round, RoundState outcome) {
    Instant now = clock.instant();
    round.decide(outcome, Acting.current().key(), now);
    events.publishEvent(
        new ChangeAuthorizationDecided(
            round.number(),
            Acting.current(),
            now,
            round.place(),
            outcome,
            VotesLeft.tally(round, rounds).view(),
            round.contentDigest(),
            round.afterTheFact()));
    if (round.afterTheFact() && outcome != RoundState.AUTHORIZED) {
      move(round.number(), Change::findUnauthorized);
    }
  }

  private void move(RecordNumber number, Consumer<Change> verb) {
    Change change = changes.get(number);
    verb.accept(change);
    ChangeView view = change.view();
    events.publishEvent(
        new ChangeMoved(
            number,
            Acting.current(),
            clock.instant(),
            view.state(),
            view.type(),
            view.outcome(),
            view.digest()));
  }
}
