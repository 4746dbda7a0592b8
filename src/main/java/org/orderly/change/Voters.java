package org.orderly.change;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.SubstituteManagement;
import org.orderly.identity.SubstituteView;
import org.springframework.stereotype.Component;

/**
 * Says who votes for a member: the member, or who stands in for them by a dated record. One person
 * has one vote, and nobody who had a hand in the change has any (ADR 0075, ADR 0086).
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
  Optional<SubstituteView> substitute(Seat seat, Asked asked) {
    return substitutes
        .standingIn(seat.member())
        .filter(one -> heldFor(one.substitute(), asked).filter(seat::equals).isPresent());
  }

  /** The seat for which the person votes: their own, or that of a member for whom they stand in. */
  Optional<Seat> seatOf(String person, Asked asked) {
    return asked.seats().stream()
        .filter(seat -> seat.member().equals(person))
        .filter(Seat::votes)
        .findFirst()
        .or(() -> heldFor(person, asked));
  }

  /**
   * The one seat for which the person stands in: of several members who are away, the one for whom
   * they voted, or else the first whose vote is not cast.
   */
  private Optional<Seat> heldFor(String person, Asked asked) {
    if (asked.isMember(person)
        || asked.exclusion(person) != null
        || identity.person(person).filter(PersonView::active).isEmpty()) {
      return Optional.empty();
    }
    Set<String> away =
        substitutes.current().stream()
            .filter(one -> one.substitute().equals(person))
            .map(SubstituteView::absent)
            .collect(Collectors.toSet());
    return asked.seats().stream()
        .filter(Seat::votes)
        .filter(seat -> away.contains(seat.member()))
        .filter(seat -> standsIn(person, seat.member()))
        .min(Comparator.comparingInt(seat -> rank(person, asked.votedBy(seat))));
  }

  private boolean standsIn(String person, String absent) {
    return substitutes
        .standingIn(absent)
        .filter(one -> one.substitute().equals(person))
        .isPresent();
  }

  private static int rank(String person, @Nullable String votedBy) {
    if (votedBy == null) {
      return 1;
    }
    return votedBy.equals(person) ? 0 : 2;
  }
}
