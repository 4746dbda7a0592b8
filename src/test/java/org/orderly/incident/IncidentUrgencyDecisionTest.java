package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** How soon an incident has to be resolved; what was left out is unknown, never none. */
class IncidentUrgencyDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("incident/incident-urgency");

  @Test
  void everyCombinationMeetsExactlyOneOutcome() {
    List<Map<String, Object>> all =
        Combinations.none()
            .and("workStoppage", WorkStoppage.class)
            .and("workaround", Workaround.class)
            .and("hoursToDeadline", null, -1L, 0L, 3L, 4L, 100L)
            .and("category", null, "question", "cosmetic", "network")
            .all();
    assertThat(all).hasSize(288);
    assertThat(all)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .satisfies(
                        decided -> assertThat(words(Urgency.class)).contains(decided.outcome())));
  }

  @Test
  void wordsAreThoseOfTheRecord() {
    assertThat(TABLE.wordsOf("workStoppage"))
        .containsExactlyInAnyOrderElementsOf(words(WorkStoppage.class));
    assertThat(TABLE.wordsOf("workaround"))
        .containsExactlyInAnyOrderElementsOf(words(Workaround.class));
    assertThat(TABLE.outcomes()).containsExactlyElementsOf(words(Urgency.class));
  }
}
