package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.catalogue.Criticality;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** Whose word a correction needs. */
class CorrectionAuthorizationDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("cmdb/correction-authorization");

  private static List<Map<String, Object>> all() {
    return Combinations.none()
        .and("criticality", "gold", "silver", "bronze", CorrectionWeight.NONE)
        .and("correctionKind", CorrectionKind.class)
        .and("items", "own", "others")
        .all();
  }

  @Test
  void everyCombinationMeetsExactlyOneThatTheServerKnows() {
    assertThat(all()).hasSize(32);
    assertThat(all())
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .satisfies(
                        decided ->
                            assertThat(words(CorrectionAuthorization.class))
                                .contains(decided.outcome())));
  }

  @Test
  void theTableExpectsTheWordsThatTheServerSends() {
    assertThat(TABLE.wordsOf("correctionKind"))
        .containsExactlyInAnyOrderElementsOf(words(CorrectionKind.class));
    assertThat(TABLE.wordsOf("criticality"))
        .containsAll(words(Criticality.class))
        .contains(CorrectionWeight.NONE)
        .hasSize(4);
    assertThat(TABLE.wordsOf("items")).containsExactly("own", "others");
    assertThat(TABLE.outcomes())
        .containsExactlyInAnyOrderElementsOf(words(CorrectionAuthorization.class));
  }

  @Test
  void nothingOfAGoldItemIsWrittenWithoutSomebodysWord() {
    assertThat(all())
        .filteredOn(inputs -> inputs.get("criticality").equals("gold"))
        .hasSize(8)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs).get(0).outcome())
                    .isNotEqualTo(CorrectionAuthorization.NOBODY.word()));
  }
}
