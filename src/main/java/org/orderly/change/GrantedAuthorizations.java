package org.orderly.change;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Tells the gates what was authorized of a change, and what those who did so were shown. */
@Component
class GrantedAuthorizations implements AuthorizationInForce {

  private final AuthorizationRounds rounds;
  private final Changes changes;
  private final Contents contents;
  private final ChangeDecisions decisions;

  GrantedAuthorizations(
      AuthorizationRounds rounds, Changes changes, Contents contents, ChangeDecisions decisions) {
    this.rounds = rounds;
    this.changes = changes;
    this.contents = contents;
    this.decisions = decisions;
  }

  @Override
  public Optional<Given> of(RecordNumber change) {
    return rounds
        .last(change)
        .filter(round -> round.state() == RoundState.AUTHORIZED)
        .map(
            round ->
                new Given(by(round.body()), round.contentDigest(), shown(round), decidedAt(round)))
        .or(() -> afterwards(changes.get(change).view()));
  }

  /** An emergency of which a change manager said that it is made first, as it was said then. */
  private Optional<Given> afterwards(ChangeView change) {
    ContentVersion present = contents.get(change.number(), change.contentVersion());
    return decisions
        .last(
            change.number(),
            ChangeDecisionKind.AUTHORIZED_BEFORE,
            ChangeDecisionKind.AUTHORIZED_AFTER)
        .filter(decided -> change.type() == ChangeType.EMERGENCY)
        .filter(decided -> decided.kind() == ChangeDecisionKind.AUTHORIZED_AFTER)
        .filter(decided -> decided.matterDigest().equals(Matter.digest(present.content())))
        .map(decided -> new Given(By.AFTERWARDS, present.digest(), Set.of(), decided.at()));
  }

  private static By by(AuthorizationBody body) {
    return switch (body) {
      case NOBODY -> By.NOBODY;
      case CHANGE_MANAGER, CHANGE_MANAGER_AND_SERVICE_OWNER -> By.PERSON;
      case ADVISORY_BOARD, ADVISORY_BOARD_AND_MANAGEMENT, EMERGENCY_BOARD -> By.BOARD;
    };
  }

  private Set<String> shown(AuthorizationRound round) {
    return ChangePapers.read(rounds.paper(round))
        .getOrDefault(PaperSection.COLLISION_KEYS, "")
        .lines()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Instant decidedAt(AuthorizationRound round) {
    return Objects.requireNonNull(round.decidedAt());
  }
}
