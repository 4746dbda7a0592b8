package org.orderly.change;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.CanonicalJson;

/** Whether a change was tried before it is made, and the way back from it too. */
final class PreparationGates {

  private PreparationGates() {}

  /** The digest of what is built and tested: all that a change says but its window. */
  static String digest(ChangeContent content) {
    return CanonicalJson.digest(CanonicalJson.write(content.within(null)));
  }

  static Gate backOutPlan(ChangeContent content, @Nullable ImplementationView made) {
    ChangePlan plan = content.plan();
    BackOutTest prepared = prepared(content, made);
    if (plan.backOutTest() == BackOutTest.IMPOSSIBLE) {
      return Gate.of(
          plan.backOutReason().isBlank()
              ? GateFinding.BACK_OUT_UNEXPLAINED
              : GateFinding.NO_WAY_BACK);
    }
    boolean tested =
        prepared == null
            ? plan.backOutTest() == BackOutTest.TESTED
            : prepared == BackOutTest.TESTED;
    return Gate.of(
        tested && !plan.backOut().isBlank()
            ? GateFinding.BACK_OUT_TESTED
            : GateFinding.BACK_OUT_UNTESTED);
  }

  static Gate testEvidence(
      ChangeContent content, ChangeType type, @Nullable ImplementationView made) {
    ImplementationView.Preparation preparation = made == null ? null : made.preparation();
    if (preparation == null || preparation.evidence().isBlank()) {
      return Gate.of(
          type == ChangeType.STANDARD ? GateFinding.TESTED_BY_TEMPLATE : GateFinding.UNTESTED);
    }
    return preparation.digest().equals(digest(content))
        ? Gate.of(GateFinding.TESTED, preparation.at())
        : Gate.of(GateFinding.TESTED_BEFORE);
  }

  /** What was found when this content was prepared; null where nobody prepared it. */
  private static @Nullable BackOutTest prepared(
      ChangeContent content, @Nullable ImplementationView made) {
    ImplementationView.Preparation preparation = made == null ? null : made.preparation();
    return preparation != null && preparation.digest().equals(digest(content))
        ? preparation.backOut()
        : null;
  }
}
