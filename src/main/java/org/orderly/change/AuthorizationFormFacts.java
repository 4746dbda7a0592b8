package org.orderly.change;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.orderly.identity.StepUp;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FormFacts;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the forms of an authorization show: the paper that was written when it was asked. It comes
 * before what others know of the change, since the digest of a vote is of this and of nothing else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AuthorizationFormFacts implements FormFacts {

  /** Fields that these forms alone have. */
  private static final Set<String> OURS = Set.of("paperDigest", "standingText");

  /** Fields that show the paper, or nothing where it says nothing. */
  private static final Set<String> OF_PAPER =
      Set.of(
          "number",
          "title",
          "windowText",
          "descriptionText",
          "riskText",
          "impactText",
          "collisionsText",
          "assessmentsText",
          "planText",
          "tasksText",
          "updatesText");

  private final ChangeAccess access;
  private final AuthorizationRounds rounds;
  private final VoteRules rules;
  private final IdentityManagement identity;
  private final Clock clock;

  AuthorizationFormFacts(
      ChangeAccess access,
      AuthorizationRounds rounds,
      VoteRules rules,
      IdentityManagement identity,
      Clock clock) {
    this.access = access;
    this.rounds = rounds;
    this.rules = rules;
    this.identity = identity;
    this.clock = clock;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CHANGE;
  }

  @Override
  public boolean ofParts() {
    return true;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> facts(
      RecordNumber number, @Nullable String part, Set<String> keys, Actor actor) {
    if (keys.stream().noneMatch(OURS::contains) || !access.maySee(actor)) {
      return Map.of();
    }
    return rounds
        .last(number)
        .map(round -> known(round, keys.contains("voteFor") ? part : null, actor))
        .map(
            known ->
                known.entrySet().stream()
                    .filter(one -> keys.contains(one.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .orElse(Map.of());
  }

  private Map<String, String> known(AuthorizationRound round, @Nullable String part, Actor actor) {
    Map<String, String> paper = ChangePapers.read(rounds.paper(round));
    Map<String, String> known = new HashMap<>();
    OF_PAPER.forEach(key -> known.put(key, paper.getOrDefault(key, "")));
    known.put("paperDigest", round.paperDigest());
    known.put("votesUntil", ContentSection.at(round.time().dueAt()));
    known.put("standingText", standing(round));
    if (part != null) {
      known.put("voteFor", votesFor(round, Integer.parseInt(part), actor));
    }
    if (round.policy().stepUp() && !StepUp.given(clock.instant())) {
      known.put(
          "stepUpText",
          "Give your password again at "
              + StepUp.PAGE
              + ", and send this form within "
              + StepUp.LIFETIME.toMinutes()
              + " minutes");
    }
    return known;
  }

  private String votesFor(AuthorizationRound round, int place, Actor actor) {
    Asked asked = rules.asked(round);
    Seat seat = asked.seat(place);
    boolean standsIn =
        rules
            .substitute(asked, seat)
            .filter(one -> one.substitute().equals(actor.key()))
            .isPresent();
    return name(seat.member()) + (standsIn ? ", whom you stand in for" : "");
  }

  private String standing(AuthorizationRound round) {
    Map<Integer, Vote> votes =
        rounds.votes(round).stream().collect(Collectors.toMap(Vote::place, vote -> vote));
    List<Seat> seats = rounds.seats(round);
    return seats.isEmpty()
        ? "Nobody holds the roles of those who are asked"
        : seats.stream()
            .map(seat -> name(seat.member()) + ": " + said(seat, votes.get(seat.place())))
            .collect(Collectors.joining("\n"));
  }

  private static String said(Seat seat, @Nullable Vote vote) {
    if (seat.excluded() != null) {
      return "no vote, " + seat.excluded().word();
    }
    return vote == null ? "has not voted" : vote.choice().word();
  }

  private String name(String person) {
    return identity.person(person).map(PersonView::name).orElse(person);
  }
}
