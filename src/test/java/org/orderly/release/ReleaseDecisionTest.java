package org.orderly.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.change.ChangeCategory;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** What type a release is of, how long it is supported, and what it came to. */
class ReleaseDecisionTest {

  private static final DecisionTable TYPE = DecisionTable.of("release/release-type");
  private static final DecisionTable SUPPORT = DecisionTable.of("release/early-life-support");
  private static final DecisionTable OUTCOME = DecisionTable.of("release/release-outcome");

  @Test
  void everyReleaseIsOfExactlyOneTypeThatTheServerKnows() {
    meetsOne(
        TYPE,
        Combinations.none()
            .and("emergency", true, false)
            .and("changeCategory", "minor", "significant", "major", "none")
            .and("changes", 0, 1, 5, 6, 200)
            .all(),
        words(ReleaseType.class));
    assertThat(TYPE.wordsOf("changeCategory"))
        .containsAll(words(ChangeCategory.class))
        .contains("none")
        .hasSize(4);
  }

  @Test
  void everyTypeAndCriticalityIsSupportedForOneTime() {
    meetsOne(
        SUPPORT,
        Combinations.none()
            .and("releaseType", ReleaseType.class)
            .and("criticality", Criticality.class)
            .all(),
        List.of("5", "10", "14"));
    assertThat(SUPPORT.wordsOf("releaseType"))
        .containsExactlyInAnyOrderElementsOf(words(ReleaseType.class));
    assertThat(SUPPORT.wordsOf("criticality"))
        .containsExactlyInAnyOrderElementsOf(words(Criticality.class));
  }

  @Test
  void everyResultIsExactlyOneOutcomeThatTheServerKnows() {
    meetsOne(
        OUTCOME,
        Combinations.none()
            .and("backedOut", true, false)
            .and("criteriaMet", true, false)
            .and("changeFailed", true, false)
            .and("criticalIncidents", 0, 1, 9)
            .and("incidents", 0, 3, 4, 99)
            .all(),
        words(ReleaseOutcome.class));
    assertThat(OUTCOME.outcomes()).containsExactlyInAnyOrderElementsOf(words(ReleaseOutcome.class));
  }

  private static void meetsOne(
      DecisionTable table, List<Map<String, Object>> inputs, Collection<String> known) {
    assertThat(inputs)
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(table.decide(each))
                    .singleElement()
                    .satisfies(decided -> assertThat(known).contains(decided.outcome())));
  }
}
