package org.orderly.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.SubstituteManagement;
import org.orderly.identity.SubstituteView;
import org.springframework.stereotype.Component;

/**
 * Says who votes for a member: the member, or who stands in for them by a dated record. One person
 * has one vote, and nobody who had a hand in the change has any (ADR 0075).
 */
@Component
class Voters {

  private final SubstituteManagement substitutes;
  private final IdentityManagement identity;

  Voters(SubstituteManagement substitutes, IdentityManagement identity) {
    this.substitutes = substitutes;
    this.identity = identity;
  }

  /** Who stands in for the member today and may. */
  Optional<SubstituteView> substitute(
      Seat seat, List<Seat> all, ChangeView change, ChangeContent content) {
    return substitutes
        .standingIn(seat.member())
        .filter(one -> all.stream().noneMatch(other -> other.member().equals(one.substitute())))
        .filter(one -> identity.person(one.substitute()).filter(PersonView::active).isPresent())
        .filter(one -> BoardMembers.exclusion(change, content, one.substitute()) == null);
  }

  /** The seat for which the person votes: their own, or that of a member for whom they stand in. */
  Optional<Seat> seatOf(String person, List<Seat> all, ChangeView change, ChangeContent content) {
    return Stream.concat(
            all.stream().filter(seat -> seat.member().equals(person)),
            all.stream().filter(seat -> standsIn(person, seat, all, change, content)))
        .filter(Seat::votes)
        .findFirst();
  }

  private boolean standsIn(
      String person, Seat seat, List<Seat> all, ChangeView change, ChangeContent content) {
    return seat.votes()
        && substitute(seat, all, change, content)
            .filter(one -> one.substitute().equals(person))
            .isPresent();
  }
}
