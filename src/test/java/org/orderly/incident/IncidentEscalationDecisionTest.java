package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** Who is told when a service clock has used up so much of its target. */
class IncidentEscalationDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("incident/incident-escalation");

  @Test
  void everyCombinationMeetsExactlyOneOutcomeThatTheServerUnderstands() {
    List<Map<String, Object>> all =
        Combinations.none()
            .and("priority", Priority.class)
            .and("share", 0L, 49L, 50L, 75L, 90L, 99L, 100L, 119L, 120L, 1000L)
            .and("metric", "response", "resolution")
            .all();
    assertThat(all).hasSize(100);
    assertThat(all)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .satisfies(
                        decided ->
                            assertThat(EscalationOrder.of(decided.outcome()).recipients())
                                .hasSize(recipients(decided.outcome()))));
  }

  @Test
  void itKnowsThePriorities() {
    assertThat(TABLE.wordsOf("priority"))
        .containsExactlyElementsOf(Combinations.words(Priority.class));
  }

  private static int recipients(String outcome) {
    return outcome.equals("nobody") ? 0 : outcome.split(",").length;
  }
}
