package org.orderly.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts the votes on a change, by the policy that was read when it was put to them. */
final class Tally {

  private static final int WHOLE = 100;
  private static final int THIRDS = 3;

  private final AuthorizationPolicy policy;
  private final List<Seat> seats;
  private final Map<Integer, Vote> votes;

  Tally(AuthorizationPolicy policy, List<Seat> seats, List<Vote> votes) {
    this.policy = policy;
    this.seats = seats.stream().filter(Seat::votes).toList();
    this.votes = votes.stream().collect(Collectors.toMap(Vote::place, Function.identity()));
  }

  /** How it stands. */
  TallyView view() {
    return new TallyView(
        seats.size(),
        votes.size(),
        count(VoteChoice.AUTHORIZE),
        count(VoteChoice.REJECT),
        count(VoteChoice.REVISE),
        count(VoteChoice.ABSTAIN),
        quorumMet(),
        missing());
  }

  /** Whether nothing that the others could say would alter what comes of it. */
  boolean settled() {
    return vetoed() || (seats.size() == votes.size() && enough()) || won() || lost();
  }

  /** Whether so many have voted, and those who have to, that it can be decided. */
  boolean enough() {
    return settledByFew() || outOfReach() || (quorumMet() && missing().isEmpty());
  }

  /** What comes of it by the votes that were cast. */
  RoundState outcome() {
    if (!vetoed() && carried()) {
      return RoundState.AUTHORIZED;
    }
    return count(VoteChoice.REVISE) > count(VoteChoice.REJECT)
        ? RoundState.REVISE
        : RoundState.NOT_AUTHORIZED;
  }

  /** Whether a vote against it was cast that is enough alone. */
  boolean vetoed() {
    return seats.stream()
        .filter(seat -> seat.offices().stream().anyMatch(policy.vetoes()::contains))
        .anyMatch(seat -> said(seat, VoteChoice.REJECT) || said(seat, VoteChoice.REVISE));
  }

  private boolean carried() {
    return switch (policy.majority()) {
      case FIRST_VOTE, MORE_FOR_THAN_AGAINST -> yes() > no();
      case EACH_OFFICE -> no() == 0 && asked().stream().allMatch(this::authorizedBy);
      case TWO_THIRDS_OF_ALL -> !seats.isEmpty() && yes() * THIRDS >= seats.size() * 2;
    };
  }

  /** Whether a single vote, or one of each office, decides. */
  private boolean settledByFew() {
    return switch (policy.majority()) {
      case FIRST_VOTE -> yes() + no() > 0;
      case EACH_OFFICE -> no() > 0 || (yes() > 0 && carried());
      case MORE_FOR_THAN_AGAINST, TWO_THIRDS_OF_ALL -> false;
    };
  }

  private boolean won() {
    return switch (policy.majority()) {
      case FIRST_VOTE, EACH_OFFICE -> settledByFew();
      case MORE_FOR_THAN_AGAINST -> enough() && nobodyCanVeto() && yes() > no() + left();
      case TWO_THIRDS_OF_ALL -> enough() && nobodyCanVeto() && carried();
    };
  }

  private boolean lost() {
    return switch (policy.majority()) {
      case FIRST_VOTE, EACH_OFFICE -> settledByFew();
      case MORE_FOR_THAN_AGAINST -> enough() && no() >= yes() + left() && answered();
      case TWO_THIRDS_OF_ALL -> outOfReach() && answered();
    };
  }

  /** Whether two thirds of all would not be for it whatever the others said. */
  private boolean outOfReach() {
    return policy.majority() == Majority.TWO_THIRDS_OF_ALL
        && !seats.isEmpty()
        && (yes() + left()) * THIRDS < seats.size() * 2;
  }

  /** Whether the others cannot make a wish for another plan of a rejection, nor the reverse. */
  private boolean answered() {
    int revise = count(VoteChoice.REVISE);
    int reject = count(VoteChoice.REJECT);
    return revise > reject + left() || reject >= revise + left();
  }

  private boolean nobodyCanVeto() {
    return seats.stream()
        .filter(seat -> seat.offices().stream().anyMatch(policy.vetoes()::contains))
        .allMatch(seat -> votes.containsKey(seat.place()));
  }

  private boolean quorumMet() {
    return !seats.isEmpty() && votes.size() * WHOLE >= seats.size() * policy.quorum();
  }

  /** The offices that have to vote and have not. */
  private Set<Office> missing() {
    Set<Office> missing = EnumSet.noneOf(Office.class);
    for (Office office : policy.needed()) {
      boolean voted =
          seats.stream()
              .filter(seat -> seat.offices().contains(office))
              .anyMatch(seat -> votes.containsKey(seat.place()));
      if (!voted) {
        missing.add(office);
      }
    }
    return missing;
  }

  /** The offices that have to say yes where each of them has to, also those that nobody holds. */
  private Set<Office> asked() {
    Set<Office> asked = EnumSet.noneOf(Office.class);
    asked.addAll(policy.needed());
    seats.forEach(seat -> asked.addAll(seat.offices()));
    return asked;
  }

  private boolean authorizedBy(Office office) {
    return seats.stream()
        .filter(seat -> seat.offices().contains(office))
        .anyMatch(seat -> said(seat, VoteChoice.AUTHORIZE));
  }

  private boolean said(Seat seat, VoteChoice choice) {
    Vote vote = votes.get(seat.place());
    return vote != null && vote.choice() == choice;
  }

  private int yes() {
    return count(VoteChoice.AUTHORIZE);
  }

  private int no() {
    return count(VoteChoice.REJECT) + count(VoteChoice.REVISE);
  }

  private int left() {
    return seats.size() - votes.size();
  }

  private int count(VoteChoice choice) {
    return (int) votes.values().stream().filter(vote -> vote.choice() == choice).count();
  }
}
