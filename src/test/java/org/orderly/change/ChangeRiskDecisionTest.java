package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** How much a change risks, and what that means. */
class ChangeRiskDecisionTest {

  private static final DecisionTable POINTS = DecisionTable.of("change/change-risk");
  private static final DecisionTable LEVEL = DecisionTable.of("change/change-risk-level");
  private static final int LEAST = 5;
  private static final int MOST = 30;

  private static List<Map<String, Object>> answers() {
    return Combinations.none()
        .and("experience", Experience.class)
        .and("complexity", Complexity.class)
        .and("disruption", Disruption.class)
        .and("testability", Testability.class)
        .and("reversal", Reversal.class)
        .all();
  }

  private static Map<String, Object> with(
      Map<String, Object> answers,
      String criticality,
      int downstream,
      boolean failed,
      boolean collides) {
    Map<String, Object> all = new LinkedHashMap<>(answers);
    all.put("criticality", criticality);
    all.put("downstream", downstream);
    all.put("failedBefore", failed);
    all.put("collides", collides);
    return all;
  }

  private static int points(Map<String, Object> inputs) {
    return Integer.parseInt(POINTS.decide(inputs).get(0).outcome());
  }

  @Test
  void everyQuestionCostsOneTwoOrFourPoints() {
    assertThat(answers()).hasSize(243);
    assertThat(answers())
        .allSatisfy(
            answers -> {
              int expected =
                  answers.entrySet().stream()
                      .mapToInt(one -> 1 << place(one.getKey(), (String) one.getValue()))
                      .sum();
              assertThat(points(with(answers, RiskFacts.NO_CRITICALITY, 0, false, false)))
                  .isEqualTo(expected);
            });
  }

  private static int place(String question, String word) {
    return switch (question) {
      case "experience" -> words(Experience.class).indexOf(word);
      case "complexity" -> words(Complexity.class).indexOf(word);
      case "disruption" -> words(Disruption.class).indexOf(word);
      case "testability" -> words(Testability.class).indexOf(word);
      default -> words(Reversal.class).indexOf(word);
    };
  }

  @Test
  void whatIsComputedAddsToWhatIsAnswered() {
    Map<String, Object> least = answers().get(0);
    assertThat(points(with(least, "bronze", 2, false, false))).isEqualTo(LEAST);
    assertThat(points(with(least, "silver", 2, false, false))).isEqualTo(LEAST + 1);
    assertThat(points(with(least, "gold", 2, false, false))).isEqualTo(LEAST + 3);
    assertThat(points(with(least, "none", 3, false, false))).isEqualTo(LEAST + 1);
    assertThat(points(with(least, "none", 11, false, false))).isEqualTo(LEAST + 2);
    assertThat(points(with(least, "none", 0, true, false))).isEqualTo(LEAST + 3);
    assertThat(points(with(least, "none", 0, false, true))).isEqualTo(LEAST + 2);
    assertThat(points(with(answers().get(242), "gold", 11, true, true))).isEqualTo(MOST);
  }

  @Test
  void theTableExpectsTheWordsThatTheServerSends() {
    assertThat(POINTS.wordsOf("experience")).isEqualTo(words(Experience.class));
    assertThat(POINTS.wordsOf("complexity")).isEqualTo(words(Complexity.class));
    assertThat(POINTS.wordsOf("disruption")).isEqualTo(words(Disruption.class));
    assertThat(POINTS.wordsOf("testability")).isEqualTo(words(Testability.class));
    assertThat(POINTS.wordsOf("reversal")).isEqualTo(words(Reversal.class));
    assertThat(POINTS.wordsOf("criticality"))
        .containsAll(words(Criticality.class))
        .contains(RiskFacts.NO_CRITICALITY)
        .hasSize(4);
    assertThat(LEVEL.outcomes()).isEqualTo(words(RiskLevel.class));
  }

  @Test
  void morePointsNeverMeanLess() {
    for (String reversal : words(Reversal.class)) {
      for (String criticality : LEVEL.wordsOf("criticality")) {
        int before = 0;
        for (int score = LEAST; score <= MOST; score++) {
          int level = words(RiskLevel.class).indexOf(level(score, reversal, criticality));
          assertThat(level).isGreaterThanOrEqualTo(before);
          before = level;
        }
      }
    }
  }

  @Test
  void withoutAWayBackFromWhatIsMostCriticalTheRiskIsHighAtLeast() {
    for (int score = LEAST; score <= MOST; score++) {
      assertThat(level(score, "impossible", "gold")).isIn("high", "very-high");
    }
  }

  private static String level(int score, String reversal, String criticality) {
    return LEVEL
        .decide(Map.of("riskScore", score, "reversal", reversal, "criticality", criticality))
        .get(0)
        .outcome();
  }
}
