package org.orderly.change;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What programs that make changes ask: whether one may begin, and to whom they say what came of it.
 *
 * @clause 8.5.1.3
 */
@Service
@Transactional
public class PipelineManagement {

  private final ChangeManagement changes;
  private final GateManagement gates;
  private final ImplementationManagement implementations;

  PipelineManagement(
      ChangeManagement changes, GateManagement gates, ImplementationManagement implementations) {
    this.changes = changes;
    this.gates = gates;
    this.implementations = implementations;
  }

  /**
   * Whether a change may begin now.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see
   */
  @Transactional(readOnly = true)
  public StartAnswer mayStart(RecordNumber number) {
    ChangeState state = changes.change(number).state();
    if (!state.open() || state == ChangeState.REVIEW) {
      return new StartAnswer(false, List.of());
    }
    List<StartGate> found =
        gates.of(number).all().stream()
            .map(gate -> new StartGate(gate.kind().word(), gate.open(), gate.why()))
            .toList();
    boolean released = state == ChangeState.SCHEDULED || state == ChangeState.IMPLEMENTATION;
    return new StartAnswer(released && found.stream().allMatch(StartGate::open), found);
  }

  /**
   * Says what came of a change that was made elsewhere.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see, 005 where
   *     it is not begun, 028 without an outcome
   */
  public void report(RecordNumber number, @Nullable ChangeOutcome outcome, String note) {
    ChangeView change = changes.change(number);
    if (outcome == null) {
      throw new RuleViolation(
          ChangeRule.OUTCOME_MISSING,
          "Say what came of " + number,
          Map.of("outcome", "Give the outcome"));
    }
    if (change.state() != ChangeState.IMPLEMENTATION) {
      throw new RuleViolation(
          ChangeRule.NOT_IN_STATE,
          number + " is in " + change.state().word() + " and not being made");
    }
    implementations.report(number, outcome, note);
  }
}
