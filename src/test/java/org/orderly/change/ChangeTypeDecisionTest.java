package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** How a change is dealt with. */
class ChangeTypeDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("change/change-type");

  private static List<Map<String, Object>> all() {
    return Combinations.none()
        .and("templateFit", TemplateFit.class)
        .and("riskLevel", RiskLevel.class)
        .and("pressing", true, false)
        .and("leadTimeKept", true, false)
        .all();
  }

  private static String type(Map<String, Object> inputs) {
    return TABLE.decide(inputs).get(0).outcome();
  }

  @Test
  void everyCombinationMeetsExactlyOneThatTheServerKnows() {
    assertThat(all()).hasSize(80);
    assertThat(all())
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .satisfies(
                        decided ->
                            assertThat(words(ChangeType.class)).contains(decided.outcome())));
    assertThat(TABLE.wordsOf("templateFit")).isEqualTo(words(TemplateFit.class));
    assertThat(TABLE.wordsOf("riskLevel")).isEqualTo(words(RiskLevel.class));
  }

  @Test
  void onlyWhatFitsItsTemplateAndRisksLittleIsAStandardChange() {
    assertThat(all())
        .allSatisfy(
            inputs ->
                assertThat(type(inputs).equals("standard"))
                    .isEqualTo(
                        inputs.get("templateFit").equals("fits")
                            && inputs.get("riskLevel").equals("low")));
  }

  @Test
  void nothingIsAnEmergencyThatCanWaitOrPressesNobody() {
    assertThat(all())
        .filteredOn(inputs -> type(inputs).equals("emergency"))
        .isNotEmpty()
        .allSatisfy(
            inputs -> {
              assertThat(inputs).containsEntry("pressing", true);
              assertThat(inputs).containsEntry("leadTimeKept", false);
            });
  }
}
