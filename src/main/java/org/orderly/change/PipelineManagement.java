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
   * Whether a change may be made now: its process has begun it, and no gate has shut since.
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
    return new StartAnswer(
        state == ChangeState.IMPLEMENTATION && found.stream().allMatch(StartGate::open), found);
  }

  /**
   * Says what came of a change that was made elsewhere.
   *
   * @throws RuleViolation ITSM-CHG-001 where there is no change that the actor may see, 005 where
   *     it is not begun, 028 without an outcome, 076 where it is not the actor's to report
   */
  public void report(RecordNumber number, @Nullable ChangeOutcome outcome, String note) {
    changes.change(number);
    if (outcome == null) {
      throw new RuleViolation(
          ChangeRule.OUTCOME_MISSING,
          "Say what came of " + number,
          Map.of("outcome", "Give the outcome"));
    }
    implementations.report(number, outcome, note);
  }
}
