package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.SubstituteView;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the votes on a change: says whose each is, keeps it for good, and counts them one after the
 * other. Called by the delegates and the task rule of change-advisory-board-meeting, and by nothing
 * else (ADR 0075, ADR 0076).
 */
@Service
@Transactional
public class VoteBox {

  private final AuthorizationRounds rounds;
  private final AuthorizationSteps steps;
  private final VoteRules rules;
  private final RefusedChangeAttempts refused;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  VoteBox(
      AuthorizationRounds rounds,
      AuthorizationSteps steps,
      VoteRules rules,
      RefusedChangeAttempts refused,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.steps = steps;
    this.rules = rules;
    this.refused = refused;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who is asked for one of the votes that are not cast yet.
   *
   * @param index of the vote among these, from 0
   */
  public Ballot offer(RecordNumber number, int index) {
    Asked asked = rules.asked(rounds.last(number).orElseThrow());
    return ballot(asked, VotesLeft.of(asked.round(), rounds).get(index));
  }

  /** Who is asked now for the vote of a seat. */
  public Ballot ballot(RecordNumber number, int place) {
    Asked asked = rules.asked(rounds.last(number).orElseThrow());
    return ballot(asked, asked.seat(place));
  }

  private Ballot ballot(Asked asked, Seat seat) {
    String voter =
        rules.substitute(asked, seat).map(SubstituteView::substitute).orElse(seat.member());
    return new Ballot(seat.place(), voter, group(asked.round().body(), seat));
  }

  private static String group(AuthorizationBody body, Seat seat) {
    return switch (body) {
      case ADVISORY_BOARD, ADVISORY_BOARD_AND_MANAGEMENT -> Office.ADVISORY_BOARD.role();
      case EMERGENCY_BOARD -> Office.EMERGENCY_BOARD.role();
      default -> seat.offices().stream().sorted().findFirst().orElseThrow().role();
    };
  }

  /**
   * Lets this transaction alone take votes on the change until it ends.
   *
   * @param patient whether to wait for whoever does so now; otherwise that is a lost race
   */
  public void alone(RecordNumber number, boolean patient) {
    rounds.alone(number, patient);
  }

  /**
   * Refuses whoever has no vote on the change, or none any more; the attempt is kept.
   *
   * @throws RuleViolation ITSM-CHG-031 where they are no member, 032 where they had a hand in it,
   *     033 where a program asks, 035 where they have voted, 036 where it is decided
   */
  public void requireVoter(RecordNumber number) {
    AuthorizationRound round = rounds.locked(number);
    refused.noting(number, ChangeAttempt.VOTE, () -> rules.seat(round));
  }

  /** Keeps that somebody wanted to vote in another's name, and was refused at the door. */
  public void attempted(RecordNumber number, RuleViolation refusal) {
    refused.noting(
        number,
        ChangeAttempt.VOTE,
        () -> {
          throw refusal;
        });
  }

  /**
   * Keeps a vote for good, and says whether no more are waited for.
   *
   * @param place of the seat that the task is about
   * @throws RuleViolation ITSM-IDN-017 where it needs the password again, ITSM-CHG-031 where the
   *     seat is not theirs to vote for, 034 where they do not say why, and as {@link
   *     #requireVoter(RecordNumber)} does
   */
  public boolean cast(RecordNumber number, int place, VoteChoice choice, String typed) {
    AuthorizationRound round = rounds.locked(number);
    refused.noting(number, ChangeAttempt.VOTE, () -> rules.requireOwn(round, place));
    String comment = ChangeTexts.of(typed);
    if (comment.isEmpty() && choice != VoteChoice.AUTHORIZE) {
      throw new RuleViolation(
          ChangeRule.VOTE_REFUSED,
          "A vote that does not authorize a change says why",
          Map.of("comment", "Say why"));
    }
    keep(round, place, choice, comment);
    Tally tally = VotesLeft.tally(round, rounds);
    if (tally.settled()) {
      steps.decide(round, tally.outcome());
    }
    return round.state() != RoundState.VOTING;
  }

  private void keep(AuthorizationRound round, int place, VoteChoice choice, String comment) {
    Actor actor = Acting.current();
    Asked asked = rules.asked(round);
    Seat seat = asked.seat(place);
    @Nullable String standsIn =
        seat.member().equals(actor.key())
            ? null
            : rules.substitute(asked, seat).map(SubstituteView::reason).orElseThrow();
    Instant now = clock.instant();
    Vote vote = new Vote(place, choice, comment, actor.key(), standsIn, now, round.paperDigest());
    rounds.add(round, vote);
    events.publishEvent(
        new ChangeVoteCast(
            round.number(),
            actor,
            now,
            round.place(),
            seat.member(),
            choice,
            vote.digest(),
            round.policy().stepUp(),
            comment,
            standsIn));
  }
}
