package org.orderly.change;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is put to whom, and what was said to it so far. */
record Asked(
    AuthorizationRound round,
    ChangeView change,
    ContentVersion content,
    Set<String> makers,
    List<Seat> seats,
    List<Vote> votes) {

  Seat seat(int place) {
    return seats.stream().filter(seat -> seat.place() == place).findFirst().orElseThrow();
  }

  boolean isMember(String person) {
    return seats.stream().anyMatch(seat -> seat.member().equals(person));
  }

  /** Why the person has no vote on the change; null where they may have one. */
  @Nullable Exclusion exclusion(String person) {
    return BoardMembers.exclusion(change, makers, person);
  }

  /** Whose vote was cast for the seat; null where none was. */
  @Nullable String votedBy(Seat seat) {
    return votes.stream()
        .filter(vote -> vote.place() == seat.place())
        .map(Vote::castBy)
        .findFirst()
        .orElse(null);
  }
}
