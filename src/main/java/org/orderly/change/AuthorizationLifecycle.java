package org.orderly.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.RecordEvent;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the authorization of a change as its process takes them. Called by delegates of
 * change-management and change-advisory-board-meeting, and by nothing else (ADR 0075).
 */
@Service
@Transactional
public class AuthorizationLifecycle {

  private final Changes changes;
  private final Contents contents;
  private final AuthorizationSteps steps;
  private final AuthorizationDecisions decisions;
  private final BoardMembers members;
  private final ChangePapers papers;
  private final AuthorizationRounds rounds;
  private final AuthorizationReader reader;
  private final VotingTimes times;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AuthorizationLifecycle(
      Changes changes,
      Contents contents,
      AuthorizationSteps steps,
      AuthorizationDecisions decisions,
      BoardMembers members,
      ChangePapers papers,
      AuthorizationRounds rounds,
      AuthorizationReader reader,
      VotingTimes times,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.contents = contents;
    this.steps = steps;
    this.decisions = decisions;
    this.members = members;
    this.papers = papers;
    this.rounds = rounds;
    this.reader = reader;
    this.times = times;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Puts the change as it stands to those whose word it needs: names them, and writes the paper
   * that they read. Where it needs nobody's word, that is kept and it is authorized.
   */
  public void open(RecordNumber number) {
    ChangeView change = changes.get(number).view();
    boolean afterTheFact =
        change.state() == ChangeState.IMPLEMENTATION || change.state() == ChangeState.REVIEW;
    AuthorizationPolicy policy =
        decisions.policy(
            change.type(), Objects.requireNonNullElse(change.riskLevel(), RiskLevel.HIGH));
    boolean asked = policy.body() != AuthorizationBody.NOBODY;
    if (asked && change.state() == ChangeState.ASSESSMENT) {
      steps.ask(number);
    }
    ContentVersion content = contents.get(number, change.contentVersion());
    String paper = papers.write(number, content);
    List<Seat> seats = members.seats(policy.body(), change, content.content());
    Instant now = clock.instant();
    AuthorizationRound round =
        new AuthorizationRound(
            number,
            rounds.last(number).map(AuthorizationRound::place).orElse(0) + 1,
            policy,
            content,
            CanonicalJson.digest(paper),
            afterTheFact,
            now,
            time(policy, change, afterTheFact, now));
    rounds.add(round, seats, paper);
    if (asked) {
      publish(
          new ChangeAuthorizationAsked(
              number,
              actor(),
              now,
              round.place(),
              policy.body(),
              seats.stream().filter(Seat::votes).map(Seat::member).toList(),
              seats.stream().filter(seat -> !seat.votes()).map(Seat::member).toList(),
              round.paperDigest(),
              round.contentDigest(),
              round.time().dueAt()));
    } else {
      steps.decide(round, RoundState.AUTHORIZED);
    }
  }

  private VotingTime time(
      AuthorizationPolicy policy, ChangeView change, boolean afterTheFact, Instant now) {
    if (!afterTheFact) {
      return times.first(policy.answer(), VotingTimes.latest(change), now);
    }
    Instant begun = change.begunAt();
    return times.afterTheFact(begun == null ? now : begun, policy.answer(), now);
  }

  /** Calls for the votes that are not cast yet; for none where it is too late for any. */
  public Ballots call(RecordNumber number) {
    AuthorizationRound round = rounds.locked(number);
    VotingTime time = round.time();
    int left = time.dueAt().isAfter(clock.instant()) ? VotesLeft.of(round, rounds).size() : 0;
    return new Ballots(left, time.remindAt(), time.escalateAt(), time.dueAt());
  }

  /**
   * Says what follows once no more votes are waited for: all are cast, what they say is settled, or
   * their time is over.
   */
  public Voting tally(RecordNumber number) {
    AuthorizationRound round = rounds.locked(number);
    if (round.state() != RoundState.VOTING) {
      return Voting.DECIDED;
    }
    Tally tally = VotesLeft.tally(round, rounds);
    if (tally.enough()) {
      steps.decide(round, tally.outcome());
      return Voting.DECIDED;
    }
    if (round.afterTheFact()) {
      steps.decide(round, RoundState.NOT_AUTHORIZED);
      return Voting.DECIDED;
    }
    Instant now = clock.instant();
    Voting next = more(round, now) ? Voting.EXTENDED : Voting.WAITING;
    if (next == Voting.WAITING) {
      round.await();
    }
    publish(delayed(round, next, now));
    return next;
  }

  /** Gives them more time, once, where there are such who have not voted and it is not too late. */
  private boolean more(AuthorizationRound round, Instant now) {
    if (round.extended() || VotesLeft.of(round, rounds).isEmpty()) {
      return false;
    }
    Optional<VotingTime> more = times.extended(round.policy().answer(), latest(round), now);
    more.ifPresent(round::extend);
    return more.isPresent();
  }

  private @Nullable Instant latest(AuthorizationRound round) {
    return VotingTimes.latest(changes.get(round.number()).view());
  }

  private ChangeVotingDelayed delayed(AuthorizationRound round, Voting what, Instant now) {
    return new ChangeVotingDelayed(
        round.number(), actor(), now, round.place(), what, round.time().dueAt());
  }

  /**
   * A change manager says how it goes on where too few have voted.
   *
   * @param until when they vote on; null where the change goes back
   * @throws RuleViolation ITSM-CHG-037 with a message for each field that is refused
   */
  public void reschedule(
      RecordNumber number, Reschedule what, @Nullable Instant until, String typed) {
    AuthorizationRound round = rounds.locked(number);
    Instant now = clock.instant();
    String reason =
        new RescheduleCheck(!VotesLeft.of(round, rounds).isEmpty(), latest(round), now)
            .check(what, until, typed);
    if (what == Reschedule.VOTE_ON) {
      round.voteOn(times.until(Objects.requireNonNull(until), now), reason);
    } else {
      RoundState outcome =
          what == Reschedule.OTHER_WINDOW ? RoundState.RESCHEDULED : RoundState.REVISE;
      round.sendBack(outcome, reason, actor().key(), now);
    }
    publish(
        new ChangeVotingRescheduled(
            number, actor(), now, round.place(), what, round.time().dueAt(), reason));
  }

  /**
   * Those who have not voted are told.
   *
   * @param escalated whether change managers are told of them instead
   */
  public void await(RecordNumber number, boolean escalated) {
    AuthorizationRound round = rounds.last(number).orElseThrow();
    List<String> awaited = VotesLeft.of(round, rounds).stream().map(Seat::member).toList();
    publish(
        new ChangeVotesAwaited(
            number, actor(), clock.instant(), round.place(), awaited, escalated));
  }

  /** Writes the minutes, and answers what came of it. */
  public RoundState conclude(RecordNumber number) {
    AuthorizationRound round = rounds.locked(number);
    round.requireOver();
    Instant now = clock.instant();
    String text = CanonicalJson.write(reader.view(round));
    BoardMinutes minutes = new BoardMinutes(text, CanonicalJson.digest(text), now);
    rounds.add(round, minutes);
    publish(new BoardMinutesWritten(number, actor(), now, round.place(), minutes.digest()));
    return round.state();
  }

  private static Actor actor() {
    return Acting.current();
  }

  private void publish(RecordEvent event) {
    events.publishEvent(event);
  }
}
