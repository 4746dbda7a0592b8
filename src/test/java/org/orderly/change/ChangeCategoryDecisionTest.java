package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** How far a change reaches, and how long before it is asked for. */
class ChangeCategoryDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("change/change-category");
  private static final DecisionTable LEAD_TIME = DecisionTable.of("change/change-lead-time");

  private static List<Map<String, Object>> all() {
    return Combinations.none()
        .and("serviceEffect", ServiceEffect.class)
        .and("disruptedCustomers", 0, 1, 2)
        .and("criticality", "gold", "silver", "bronze", RiskFacts.NO_CRITICALITY)
        .and("outageMinutes", 0, 1, 60, 61)
        .all();
  }

  private static String category(Map<String, Object> inputs) {
    return TABLE.decide(inputs).get(0).outcome();
  }

  @Test
  void everyCombinationMeetsExactlyOneThatTheServerKnows() {
    assertThat(all())
        .allSatisfy(
            inputs -> {
              assertThat(TABLE.decide(inputs)).hasSize(1);
              assertThat(words(ChangeCategory.class)).contains(category(inputs));
            });
    assertThat(TABLE.wordsOf("serviceEffect")).isEqualTo(words(ServiceEffect.class));
    assertThat(TABLE.outcomes()).isEqualTo(words(ChangeCategory.class));
  }

  @Test
  void servicesThatComeGoOrChangeHandsAreMajor() {
    assertThat(all())
        .filteredOn(inputs -> !inputs.get("serviceEffect").equals("none"))
        .allSatisfy(inputs -> assertThat(category(inputs)).isEqualTo("major"));
  }

  @Test
  void whatReachesFurtherIsAskedForEarlier() {
    assertThat(
            words(ChangeCategory.class).stream()
                .map(word -> LEAD_TIME.decide(Map.of("category", word)).get(0).outcome()))
        .containsExactly("2", "5", "15");
  }
}
