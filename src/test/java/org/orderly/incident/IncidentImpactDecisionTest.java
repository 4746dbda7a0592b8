package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** How far an incident reaches: scope by criticality of the service. */
class IncidentImpactDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("incident/incident-impact");

  @Test
  void everyCombinationMeetsExactlyOneOutcome() {
    List<Map<String, Object>> all =
        Combinations.none()
            .and("scope", Scope.class)
            .and("criticality", Criticality.class)
            .and("vip", true, false)
            .all();
    assertThat(all).hasSize(36);
    assertThat(all)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .satisfies(
                        decided -> assertThat(words(Impact.class)).contains(decided.outcome())));
  }

  @Test
  void wordsAreThoseOfTheRecord() {
    assertThat(TABLE.wordsOf("scope")).containsExactlyInAnyOrderElementsOf(words(Scope.class));
    assertThat(TABLE.wordsOf("criticality")).containsExactlyElementsOf(words(Criticality.class));
    assertThat(TABLE.outcomes()).containsExactlyElementsOf(words(Impact.class));
  }
}
