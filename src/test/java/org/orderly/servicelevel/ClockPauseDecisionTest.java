package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;
import org.orderly.fixtures.DecisionTable.Case;

class ClockPauseDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("servicelevel/clock-pause");

  static List<Case> cases() {
    return TABLE.cases("clock-pause");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decides(Case example) {
    assertThat(TABLE.decide(example.inputs())).containsExactly(example.decided());
  }

  @Test
  void everyRowHasItsCase() {
    assertThat(cases()).extracting(example -> example.decided().row()).containsAll(TABLE.rules());
  }

  @Test
  void wordsAreThoseOfTheClocks() {
    assertThat(TABLE.wordsOf("serviceClock")).containsExactlyElementsOf(words(ClockMetric.class));
  }

  @Test
  void everyCombinationHasOneOutcome() {
    for (Map<String, Object> inputs :
        Combinations.none()
            .and("serviceClock", ClockMetric.class)
            .and("holdReason", TABLE.wordsOf("holdReason").toArray())
            .all()) {
      assertThat(TABLE.decide(inputs)).hasSize(1);
    }
  }

  @Test
  void nothingPausesTheResponse() {
    for (String reason : TABLE.wordsOf("holdReason")) {
      assertThat(TABLE.decide(Map.of("serviceClock", "response", "holdReason", reason)))
          .extracting(DecisionTable.Decided::outcome)
          .containsExactly("runs-on");
    }
  }
}
