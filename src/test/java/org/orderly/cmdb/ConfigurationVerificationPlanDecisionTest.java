package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;
import org.orderly.fixtures.DecisionTable.Decided;

/** How classes of items are verified. */
class ConfigurationVerificationPlanDecisionTest {

  private static final DecisionTable TABLE =
      DecisionTable.of("cmdb/configuration-verification-plan");

  @Test
  void everyClassAndCriticalityMeetsExactlyOnePlan() {
    List<Map<String, Object>> all =
        Combinations.none()
            .and(
                "classPath",
                "/item/",
                "/item/service/",
                "/item/hardware/",
                "/item/hardware/server/",
                "/item/hardware/server/blade/",
                "/item/software/",
                "/item/licence/",
                "/item/document/",
                "/item/location/",
                "/item/own-class/")
            .and("criticality", TABLE.wordsOf("criticality").toArray())
            .all();
    assertThat(all).hasSize(40);
    assertThat(all)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .extracting(Decided::outcome)
                    .asString()
                    .matches("(3|12) (support-group|configuration-manager) 25 10 300 95"));
  }

  @Test
  void aClassBelowAnotherIsVerifiedAsThatIs() {
    assertThat(row("/item/document/contract/", "gold")).isEqualTo(row("/item/document/", "gold"));
    assertThat(row("/item/documents/", "gold")).isNotEqualTo(row("/item/document/", "gold"));
  }

  private static String row(String path, String criticality) {
    return TABLE.decide(Map.of("classPath", path, "criticality", criticality)).get(0).row();
  }
}
