package org.orderly.change;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which votes are cast and which are not. */
final class VotesLeft {

  private VotesLeft() {}

  /** The seats whose vote is not cast yet. */
  static List<Seat> of(AuthorizationRound round, AuthorizationRounds rounds) {
    Set<Integer> voted = rounds.votes(round).stream().map(Vote::place).collect(Collectors.toSet());
    return rounds.seats(round).stream()
        .filter(Seat::votes)
        .filter(seat -> !voted.contains(seat.place()))
        .toList();
  }

  /** The votes counted. */
  static Tally tally(AuthorizationRound round, AuthorizationRounds rounds) {
    return new Tally(round.policy(), rounds.seats(round), rounds.votes(round));
  }
}
