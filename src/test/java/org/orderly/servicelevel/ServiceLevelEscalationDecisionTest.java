package org.orderly.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.OfferingLevel;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** Who is told when a service clock has used up so much of its target. */
class ServiceLevelEscalationDecisionTest {

  private static final DecisionTable TABLE =
      DecisionTable.of("servicelevel/service-level-escalation");

  @Test
  void everyCombinationMeetsExactlyOneOutcomeThatTheServerUnderstands() {
    List<Map<String, Object>> all =
        Combinations.none()
            .and("recordType", "incident", "change")
            .and("share", 0L, 49L, 50L, 75L, 90L, 99L, 100L, 119L, 120L, 1000L)
            .and("serviceClock", ClockMetric.class)
            .and("priority", "P1", "P2", "P3", "P4", "P5")
            .and("offeringLevel", OfferingLevel.class)
            .all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(600);
    assertThat(all)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .satisfies(
                        decided ->
                            assertThat(EscalationOrder.of(decided.outcome()).words())
                                .isEqualTo(decided.outcome())));
  }

  @Test
  void wordsAreThoseOfClocksPrioritiesAndLevels() {
    assertThat(TABLE.wordsOf("serviceClock")).containsExactlyElementsOf(words(ClockMetric.class));
    assertThat(TABLE.wordsOf("offeringLevel"))
        .containsExactlyElementsOf(words(OfferingLevel.class));
    assertThat(TABLE.wordsOf("priority")).containsExactly("P1", "P2", "P3", "P4", "P5");
  }
}
