package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;
import org.orderly.kernel.Word;

/** What follows from a collision. */
class ChangeCollisionDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("change/change-collision");

  private static List<Map<String, Object>> all() {
    return Combinations.none()
        .and("collisionKind", CollisionKind.class)
        .and("changeType", ChangeType.class)
        .and("riskLevel", RiskLevel.class)
        .all();
  }

  private static <E extends Enum<E> & Word> List<String> words(Class<E> list) {
    return Arrays.stream(list.getEnumConstants()).map(Word::word).toList();
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
                            assertThat(words(CollisionEffect.class)).contains(decided.outcome())));
  }

  @Test
  void theTableExpectsTheWordsThatTheServerSends() {
    assertThat(TABLE.wordsOf("collisionKind"))
        .containsExactlyInAnyOrderElementsOf(words(CollisionKind.class));
    assertThat(TABLE.wordsOf("changeType"))
        .containsExactlyInAnyOrderElementsOf(words(ChangeType.class));
    assertThat(TABLE.wordsOf("riskLevel"))
        .containsExactlyInAnyOrderElementsOf(words(RiskLevel.class));
    assertThat(TABLE.outcomes()).containsExactlyInAnyOrderElementsOf(words(CollisionEffect.class));
  }

  @Test
  void nothingBlocksAnEmergency() {
    assertThat(all())
        .filteredOn(inputs -> inputs.get("changeType").equals("emergency"))
        .hasSize(20)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs).get(0).outcome())
                    .isNotEqualTo(CollisionEffect.BLOCK.word()));
  }

  @Test
  void noItemIsSharedWithoutABoard() {
    assertThat(all())
        .filteredOn(inputs -> inputs.get("collisionKind").toString().endsWith("item"))
        .hasSize(32)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs).get(0).outcome())
                    .isNotEqualTo(CollisionEffect.WARN.word()));
  }
}
