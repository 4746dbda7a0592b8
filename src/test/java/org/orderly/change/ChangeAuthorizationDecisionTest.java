package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** Whose word a change needs. */
class ChangeAuthorizationDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("change/change-authorization");

  private static List<Map<String, Object>> all() {
    return Combinations.none()
        .and("changeType", ChangeType.class)
        .and("riskLevel", RiskLevel.class)
        .all();
  }

  @Test
  void everyCombinationMeetsExactlyOneThatTheServerKnows() {
    assertThat(all()).hasSize(16);
    assertThat(all())
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .satisfies(
                        decided ->
                            assertThat(words(AuthorizationBody.class))
                                .contains(decided.outcome())));
  }

  @Test
  void theTableExpectsTheWordsThatTheServerSends() {
    assertThat(TABLE.wordsOf("changeType"))
        .containsExactlyInAnyOrderElementsOf(words(ChangeType.class));
    assertThat(TABLE.wordsOf("riskLevel"))
        .containsExactlyInAnyOrderElementsOf(words(RiskLevel.class));
    assertThat(TABLE.outcomes())
        .containsExactlyInAnyOrderElementsOf(words(AuthorizationBody.class));
  }

  @Test
  void onlyWhatWasAuthorizedBeforehandNeedsNobodysWord() {
    assertThat(all())
        .filteredOn(
            inputs -> TABLE.decide(inputs).get(0).outcome().equals(AuthorizationBody.NOBODY.word()))
        .hasSize(4)
        .allSatisfy(
            inputs -> assertThat(inputs).containsEntry("changeType", ChangeType.STANDARD.word()));
  }
}
