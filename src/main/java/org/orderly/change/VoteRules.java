package org.orderly.change;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.orderly.identity.StepUp;
import org.orderly.identity.SubstituteView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleCode;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Component;

/** Says who may vote on a change now, and for which seat (ADR 0075). */
@Component
class VoteRules {

  private final Changes changes;
  private final Contents contents;
  private final AuthorizationRounds rounds;
  private final Voters voters;
  private final ChangeMakers makers;
  private final Clock clock;

  VoteRules(
      Changes changes,
      Contents contents,
      AuthorizationRounds rounds,
      Voters voters,
      ChangeMakers makers,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.rounds = rounds;
    this.voters = voters;
    this.makers = makers;
    this.clock = clock;
  }

  /** What is asked, and who. */
  Asked asked(AuthorizationRound round) {
    ContentVersion content = contents.get(round.number(), round.contentVersion());
    return new Asked(
        round,
        changes.get(round.number()).view(),
        content,
        makers.of(round.number(), content.content().implementers()),
        rounds.seats(round),
        rounds.votes(round));
  }

  /** Who stands in for the member today and may vote. */
  Optional<SubstituteView> substitute(Asked asked, Seat seat) {
    return voters.substitute(seat, asked);
  }

  /**
   * The seat for which the actor may vote now.
   *
   * @throws RuleViolation ITSM-CHG-031 where they are no member, 032 where they had a hand in it,
   *     033 where a program asks, 035 where they have voted, 036 where it is decided or their time
   *     is over
   */
  Seat seat(AuthorizationRound round) {
    Actor actor = Acting.current();
    RecordNumber number = round.number();
    Asked asked = asked(round);
    if (actor.kind() != Actor.Kind.PERSON || StepUp.byToken()) {
      throw refusal(
          ChangeRule.PROGRAMS_NEVER_VOTE, "People vote on " + number + ", programs do not");
    }
    Exclusion hand = asked.exclusion(actor.key());
    if (hand != null) {
      throw refusal(
          ChangeRule.OWN_CHANGE,
          actor.key()
              + " has a hand in "
              + number
              + " ("
              + hand.word()
              + ") and never authorizes it");
    }
    requireUnvoted(asked, vote -> vote.castBy().equals(actor.key()));
    Seat seat =
        voters
            .seatOf(actor.key(), asked)
            .orElseThrow(
                () ->
                    refusal(
                        ChangeRule.NOT_A_MEMBER,
                        actor.key()
                            + " is not among those who were named when "
                            + number
                            + " was put to them"));
    requireUnvoted(asked, vote -> vote.place() == seat.place());
    round.requireVoting(clock.instant());
    return seat;
  }

  /**
   * Refuses a vote for a seat that is not the actor's, and one without the password where that is
   * needed.
   *
   * @throws RuleViolation ITSM-CHG-031, ITSM-IDN-017, and as {@link #seat(AuthorizationRound)} does
   */
  void requireOwn(AuthorizationRound round, int place) {
    if (seat(round).place() != place) {
      throw refusal(
          ChangeRule.NOT_A_MEMBER,
          Acting.current().key()
              + " cannot vote on "
              + round.number()
              + " in the name of somebody else");
    }
    if (round.policy().stepUp()) {
      StepUp.require("A vote on " + round.number(), clock.instant());
    }
  }

  private static void requireUnvoted(Asked asked, Predicate<Vote> same) {
    asked.votes().stream()
        .filter(same)
        .findFirst()
        .ifPresent(
            vote -> {
              throw refusal(
                  ChangeRule.VOTED_ALREADY,
                  vote.castBy()
                      + " voted on "
                      + asked.round().number()
                      + " at "
                      + vote.castAt()
                      + ": a vote is final");
            });
  }

  private static RuleViolation refusal(RuleCode rule, String message) {
    return new RuleViolation(rule, message);
  }
}
