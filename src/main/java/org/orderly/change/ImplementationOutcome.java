package org.orderly.change;

import java.util.List;

/** What came of a change, told from how its implementation went. */
final class ImplementationOutcome {

  private ImplementationOutcome() {}

  static ChangeOutcome of(ImplementationView made, List<ImplementationStep> steps) {
    ChangeOutcome reported = made.reported();
    if (reported != null) {
      return reported;
    }
    ImplementationView.BackOut backOut = made.backOut();
    if (backOut != null) {
      return backOut.restored() ? ChangeOutcome.BACKED_OUT : ChangeOutcome.FAILED;
    }
    if (steps.stream().noneMatch(ImplementationStep::done)) {
      return ChangeOutcome.FAILED;
    }
    if (!steps.stream().allMatch(ImplementationStep::done)) {
      return ChangeOutcome.PARTIAL;
    }
    return asPlanned(made, steps) ? ChangeOutcome.SUCCESSFUL : ChangeOutcome.SUCCESSFUL_WITH_ISSUES;
  }

  private static boolean asPlanned(ImplementationView made, List<ImplementationStep> steps) {
    return !made.interrupted()
        && (made.updates() == UpdateState.APPLIED || made.updates() == UpdateState.NONE)
        && steps.stream().allMatch(step -> step.result() == StepResult.DONE);
  }
}
