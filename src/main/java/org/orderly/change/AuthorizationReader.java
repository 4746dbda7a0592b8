package org.orderly.change;

import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what is kept of an authorization. */
@Component
class AuthorizationReader {

  private final AuthorizationRounds rounds;

  AuthorizationReader(AuthorizationRounds rounds) {
    this.rounds = rounds;
  }

  AuthorizationView view(AuthorizationRound round) {
    List<Seat> seats = rounds.seats(round);
    List<Vote> votes = rounds.votes(round);
    AuthorizationPolicy policy = round.policy();
    return new AuthorizationView(
        round.number(),
        round.place(),
        round.state(),
        policy,
        round.contentVersion(),
        round.contentDigest(),
        round.paperDigest(),
        round.afterTheFact(),
        round.extended(),
        round.openedAt(),
        round.time().dueAt(),
        round.decidedAt(),
        round.decidedBy(),
        round.reason(),
        seats,
        votes,
        new Tally(policy, seats, votes).view());
  }
}
