package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** Who is asked what a change means for their part. */
class ChangeAssessmentAreasDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("change/change-assessment-areas");

  private static List<Map<String, Object>> all() {
    return Combinations.none()
        .and("assessmentArea", AssessmentArea.class)
        .and("riskLevel", RiskLevel.class)
        .and("category", ChangeCategory.class)
        .and("serviceEffect", ServiceEffect.class)
        .and("outage", true, false)
        .all();
  }

  private static boolean asked(Map<String, Object> inputs) {
    return TABLE.decide(inputs).get(0).outcome().equals("asked");
  }

  @Test
  void everyCombinationMeetsExactlyOne() {
    assertThat(all()).hasSize(480);
    assertThat(all()).allSatisfy(inputs -> assertThat(TABLE.decide(inputs)).hasSize(1));
    assertThat(TABLE.wordsOf("assessmentArea")).isEqualTo(words(AssessmentArea.class));
    assertThat(TABLE.outcomes()).containsExactly("asked", "not-asked");
  }

  @Test
  void whoAnswersForTheServiceIsAlwaysAsked() {
    assertThat(all())
        .filteredOn(inputs -> inputs.get("assessmentArea").equals("service-owner"))
        .allSatisfy(inputs -> assertThat(asked(inputs)).isTrue());
  }

  @Test
  void ofWhatIsMajorEveryAreaIsAsked() {
    assertThat(all())
        .filteredOn(inputs -> inputs.get("category").equals("major"))
        .allSatisfy(inputs -> assertThat(asked(inputs)).isTrue());
  }
}
