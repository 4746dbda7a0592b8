package org.orderly.change.process;

import static org.orderly.change.process.AuthorizationVariables.REASON;
import static org.orderly.change.process.AuthorizationVariables.RESCHEDULE;
import static org.orderly.change.process.AuthorizationVariables.UNTIL_INPUT;
import static org.orderly.change.process.ChangeAdvisoryBoardMeetingProcess.number;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.change.AuthorizationLifecycle;
import org.orderly.change.Reschedule;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Keeps what a change manager said where too few have voted. */
@Component("rescheduleVotes")
class RescheduleVotesDelegate implements JavaDelegate {

  private final AuthorizationLifecycle lifecycle;

  RescheduleVotesDelegate(AuthorizationLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.reschedule(
        number(execution),
        Word.of(Reschedule.class, RESCHEDULE.get(execution)),
        UNTIL_INPUT.find(execution).map(Instant::parse).orElse(null),
        REASON.find(execution).orElse(""));
  }
}
