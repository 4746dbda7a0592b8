package org.orderly.change;

import java.util.Set;
import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was put to those who authorize a change holds no more once the change is taken back. */
@Component
class AuthorizationsVoided {

  private static final Set<ChangeState> TAKEN_BACK =
      Set.of(ChangeState.ASSESSMENT, ChangeState.CANCELLED);

  private final AuthorizationRounds rounds;
  private final Changes changes;

  AuthorizationsVoided(AuthorizationRounds rounds, Changes changes) {
    this.rounds = rounds;
    this.changes = changes;
  }

  /**
   * Before the process hears of it, and perhaps asks anew at once; lost to a vote that moved the
   * change meanwhile.
   */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(ChangeAuthorizationVoided voided) {
    end(voided.number());
    changes.hold(voided.number());
  }

  /** Whoever took it back, also where nobody asked for that by our doors. */
  @EventListener
  void on(ChangeMoved moved) {
    if (TAKEN_BACK.contains(moved.state())) {
      end(moved.number());
    }
  }

  private void end(RecordNumber number) {
    if (rounds.last(number).isPresent()) {
      AuthorizationRound round = rounds.locked(number);
      if (round.state().successors().contains(RoundState.VOID)) {
        round.voidIt();
      }
    }
  }
}
