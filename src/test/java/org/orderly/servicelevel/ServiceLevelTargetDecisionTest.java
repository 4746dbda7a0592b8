package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

class ServiceLevelTargetDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("servicelevel/service-level-target");
  private static final Object[] PRIORITIES = {"P1", "P2", "P3", "P4", "P5"};

  @Test
  void wordsAreThoseOfRecordAndService() {
    assertThat(TABLE.wordsOf("priority")).containsExactly("P1", "P2", "P3", "P4", "P5");
    assertThat(TABLE.wordsOf("offeringLevel"))
        .containsExactlyElementsOf(words(OfferingLevel.class));
    assertThat(TABLE.outcomes()).containsExactlyElementsOf(words(ClockBasis.class));
  }

  @Test
  void everyCombinationHasOneOutcomeAndOfAnIncidentNeverTheLastResort() {
    for (Map<String, Object> inputs :
        Combinations.none()
            .and("recordType", "incident")
            .and("priority", PRIORITIES)
            .and("offeringLevel", OfferingLevel.class)
            .all()) {
      assertThat(TABLE.decide(inputs))
          .singleElement()
          .satisfies(decided -> assertThat(decided.row()).isNotEqualTo("Rule_AnyOther"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aMoreUrgentPriorityNeverHasMoreMinutes(int output) {
    for (String level : words(OfferingLevel.class)) {
      assertThat(List.of(PRIORITIES))
          .extracting(priority -> minutes((String) priority, level, output))
          .isSorted();
    }
  }

  private static int minutes(String priority, String level, int output) {
    return Integer.parseInt(
        TABLE
            .decide(Map.of("recordType", "incident", "priority", priority, "offeringLevel", level))
            .get(0)
            .outcome()
            .split(" ")[output]);
  }
}
