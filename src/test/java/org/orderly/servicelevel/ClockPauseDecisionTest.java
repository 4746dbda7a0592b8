package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

class ClockPauseDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("servicelevel/clock-pause");

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
