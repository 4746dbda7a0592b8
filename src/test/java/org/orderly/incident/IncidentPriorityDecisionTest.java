package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** The order in which incidents are resolved: our table, and those of other systems. */
class IncidentPriorityDecisionTest {

  private static final DecisionTable OURS = DecisionTable.of("incident/incident-priority");

  @Test
  void wordsAreThoseOfTheRecord() {
    assertThat(OURS.wordsOf("impact")).containsExactlyElementsOf(words(Impact.class));
    assertThat(OURS.wordsOf("urgency")).containsExactlyElementsOf(words(Urgency.class));
    assertThat(OURS.outcomes()).containsExactlyElementsOf(words(Priority.class));
  }

  @Test
  void moreImpactOrUrgencyNeverMeansALaterPlace() {
    List<String> priorities = words(Priority.class);
    for (String urgency : words(Urgency.class)) {
      assertThat(words(Impact.class))
          .extracting(impact -> priorities.indexOf(decide(OURS, impact, urgency)))
          .isSorted();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "incident/incident-priority",
        "incident/variants/servicenow/incident-priority",
        "incident/variants/itop/incident-priority",
        "incident/variants/glpi/incident-priority"
      })
  void everyCombinationOfOurWordsMeetsExactlyOneOutcome(String file) {
    DecisionTable table = DecisionTable.of(file);
    List<Map<String, Object>> all =
        Combinations.none().and("impact", Impact.class).and("urgency", Urgency.class).all();
    assertThat(all).hasSize(16);
    assertThat(all)
        .allSatisfy(
            inputs ->
                assertThat(table.decide(inputs))
                    .singleElement()
                    .satisfies(
                        decided -> assertThat(words(Priority.class)).contains(decided.outcome())));
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class Variants {

    @ParameterizedTest
    @ValueSource(strings = {"servicenow", "itop", "glpi"})
    void everyPairOfItsWordsMeetsExactlyOneOutcome(String variant) {
      DecisionTable table = variant(variant);
      List<Map<String, Object>> all =
          Combinations.none()
              .and("impact", table.wordsOf("impact").toArray())
              .and("urgency", table.wordsOf("urgency").toArray())
              .all();
      assertThat(all).hasSizeGreaterThanOrEqualTo(16);
      assertThat(all).allSatisfy(inputs -> assertThat(table.decide(inputs)).hasSize(1));
    }

    private DecisionTable variant(String name) {
      return DecisionTable.of("incident/variants/" + name + "/incident-priority");
    }
  }

  private static String decide(DecisionTable table, String impact, String urgency) {
    return table.decide(Map.of("impact", impact, "urgency", urgency)).get(0).outcome();
  }
}
