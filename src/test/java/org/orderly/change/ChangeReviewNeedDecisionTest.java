package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** Whether a change is reviewed, and when. */
class ChangeReviewNeedDecisionTest {

  private static final DecisionTable NEED = DecisionTable.of("change/change-review-need");
  private static final DecisionTable TIME = DecisionTable.of("change/change-review-time");

  private static List<Map<String, Object>> all() {
    return Combinations.none()
        .and("changeType", ChangeType.class)
        .and("riskLevel", RiskLevel.class)
        .and("changeOutcome", ChangeOutcome.class)
        .and("incidentsCaused", "none", "some")
        .all();
  }

  @Test
  void everyCombinationMeetsExactlyOneNeedThatTheServerKnows() {
    assertThat(all()).hasSize(160);
    assertThat(all())
        .allSatisfy(
            inputs ->
                assertThat(NEED.decide(inputs))
                    .singleElement()
                    .satisfies(
                        decided ->
                            assertThat(words(ReviewNeed.class)).contains(decided.outcome())));
    assertThat(NEED.outcomes()).containsExactlyInAnyOrderElementsOf(words(ReviewNeed.class));
    assertThat(NEED.wordsOf("changeOutcome"))
        .containsExactlyInAnyOrderElementsOf(words(ChangeOutcome.class));
  }

  @Test
  void emergenciesFailuresHarmAndHighRiskAreAlwaysReviewed() {
    assertThat(all())
        .filteredOn(
            inputs ->
                inputs.get("changeType").equals("emergency")
                    || inputs.get("changeOutcome").equals("failed")
                    || inputs.get("changeOutcome").equals("backed-out")
                    || inputs.get("incidentsCaused").equals("some")
                    || inputs.get("riskLevel").equals("high"))
        .allSatisfy(
            inputs ->
                assertThat(NEED.decide(inputs).get(0).outcome())
                    .isNotEqualTo(ReviewNeed.NONE.word()));
  }

  @Test
  void everyNeedHasItsTimes() {
    assertThat(words(ReviewNeed.class))
        .filteredOn(need -> !need.equals(ReviewNeed.NONE.word()))
        .allSatisfy(need -> assertThat(TIME.decide(Map.of("reviewNeed", need))).singleElement());
  }
}
