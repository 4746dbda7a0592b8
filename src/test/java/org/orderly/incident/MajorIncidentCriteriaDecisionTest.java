package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** Which incidents the major incident managers look at. */
class MajorIncidentCriteriaDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("incident/major-incident-criteria");

  @Test
  void everyCombinationMeetsExactlyOneOutcome() {
    List<Map<String, Object>> all =
        Combinations.none()
            .and("majorStanding", true, false)
            .and("majorReason", null, "managers-call", "safety", "legal", "security")
            .and("priority", null, "P1", "P2", "P5")
            .and("criticality", Criticality.class)
            .and("children", 0L, 19L, 20L, 200L)
            .and("customers", 0L, 1L, 2L)
            .all();
    assertThat(all).hasSize(1440);
    assertThat(all)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .satisfies(
                        decided -> assertThat(TABLE.outcomes()).contains(decided.outcome())));
  }

  @Test
  void itKnowsTheReasonsAndTheCriteria() {
    assertThat(TABLE.wordsOf("majorReason"))
        .containsExactlyElementsOf(Combinations.words(MajorReason.class));
    assertThat(TABLE.outcomes())
        .containsExactlyElementsOf(Combinations.words(MajorCriterion.class));
  }
}
