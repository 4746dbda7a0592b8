package org.orderly.change;

import org.orderly.kernel.RecordNumber;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was put to those who authorize a change holds no more once the change is taken back. */
@Component
class AuthorizationsVoided {

  private final AuthorizationRounds rounds;

  AuthorizationsVoided(AuthorizationRounds rounds) {
    this.rounds = rounds;
  }

  /** Before the process hears of it, and perhaps asks anew at once. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(ChangeAuthorizationVoided voided) {
    end(voided.number());
  }

  @EventListener
  void on(ChangeMoved moved) {
    if (moved.state() == ChangeState.CANCELLED) {
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
