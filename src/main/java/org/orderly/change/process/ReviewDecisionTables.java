package org.orderly.change.process;

import static org.orderly.change.process.ReviewVariables.CHANGE_OUTCOME;
import static org.orderly.change.process.ReviewVariables.CHANGE_TYPE;
import static org.orderly.change.process.ReviewVariables.DUE_DAYS;
import static org.orderly.change.process.ReviewVariables.ESCALATION_DAYS;
import static org.orderly.change.process.ReviewVariables.INCIDENTS_CAUSED;
import static org.orderly.change.process.ReviewVariables.LOOK_BACK_DAYS;
import static org.orderly.change.process.ReviewVariables.REVIEW_NEED;
import static org.orderly.change.process.ReviewVariables.RISK_LEVEL;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ChangeType;
import org.orderly.change.ReviewDecisions;
import org.orderly.change.ReviewNeed;
import org.orderly.change.ReviewTimes;
import org.orderly.change.RiskLevel;
import org.orderly.engine.Decisions;
import org.orderly.engine.ProcessVariable;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Asks {@code change-review-need} and {@code change-review-time}. */
@Component
class ReviewDecisionTables implements ReviewDecisions {

  private static final String CHANGE_REVIEW_NEED = "change-review-need";
  private static final String CHANGE_REVIEW_TIME = "change-review-time";

  private final Decisions decisions;

  ReviewDecisionTables(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public ReviewNeed need(
      ChangeType type,
      @Nullable RiskLevel risk,
      @Nullable ChangeOutcome outcome,
      boolean incidents) {
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put(CHANGE_TYPE.name(), type.word());
    inputs.put(RISK_LEVEL.name(), risk == null ? null : risk.word());
    inputs.put(CHANGE_OUTCOME.name(), outcome == null ? null : outcome.word());
    inputs.put(INCIDENTS_CAUSED.name(), incidentsWord(incidents));
    return Word.of(ReviewNeed.class, of(decisions.decide(CHANGE_REVIEW_NEED, inputs), REVIEW_NEED));
  }

  @Override
  public ReviewTimes times(ReviewNeed need) {
    Map<String, @Nullable Object> outcome =
        decisions.decide(CHANGE_REVIEW_TIME, Map.of(REVIEW_NEED.name(), need.word()));
    return new ReviewTimes(
        of(outcome, LOOK_BACK_DAYS), of(outcome, DUE_DAYS), of(outcome, ESCALATION_DAYS));
  }

  /** Whether it caused incidents, as the table spells it. */
  static String incidentsWord(boolean caused) {
    return caused ? "some" : "none";
  }

  private static <T> T of(Map<String, @Nullable Object> outcome, ProcessVariable<T> output) {
    return Objects.requireNonNull(output.type().cast(outcome.get(output.name())));
  }
}
