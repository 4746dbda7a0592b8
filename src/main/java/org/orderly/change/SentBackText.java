package org.orderly.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.springframework.stereotype.Component;

/** Tells the owner of a change why it came back from those who authorize it, as it is now. */
@Component
class SentBackText {

  private final ChangeDecisions decisions;
  private final AuthorizationRounds rounds;
  private final IdentityManagement identity;

  SentBackText(ChangeDecisions decisions, AuthorizationRounds rounds, IdentityManagement identity) {
    this.decisions = decisions;
    this.rounds = rounds;
    this.identity = identity;
  }

  /** What was said against it, a line each; null where nobody said anything. */
  @Nullable String text(ChangeView change) {
    List<String> lines = new ArrayList<>();
    decisions
        .last(change.number(), ChangeDecisionKind.RECALLED, ChangeDecisionKind.OTHER_WINDOW)
        .filter(decided -> decided.contentVersion() == change.contentVersion())
        .ifPresent(
            decided -> lines.add(line(decided.kind().word(), decided.by(), decided.reason())));
    rounds
        .last(change.number())
        .filter(round -> round.contentVersion() == change.contentVersion())
        .filter(
            round -> round.state() == RoundState.REVISE || round.state() == RoundState.RESCHEDULED)
        .ifPresent(round -> said(round, lines));
    return lines.isEmpty() ? null : String.join("\n", lines);
  }

  private void said(AuthorizationRound round, List<String> lines) {
    String decidedBy = round.decidedBy();
    if (decidedBy != null && round.reason() != null) {
      lines.add(line(round.state().word(), decidedBy, Objects.requireNonNull(round.reason())));
    }
    rounds.votes(round).stream()
        .filter(vote -> vote.choice().against())
        .forEach(vote -> lines.add(line(vote.choice().word(), vote.castBy(), vote.comment())));
  }

  private String line(String what, String person, String why) {
    return what
        + " ("
        + identity.person(person).map(PersonView::name).orElse(person)
        + "): "
        + CourseTexts.oneLine(why);
  }
}
