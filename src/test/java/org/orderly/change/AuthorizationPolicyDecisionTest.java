package org.orderly.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;
import org.orderly.fixtures.DecisionTable.Decided;

/** How those whose word a change needs give it. */
class AuthorizationPolicyDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("change/authorization-policy");

  private static List<Map<String, Object>> all() {
    return Combinations.none()
        .and("authorization", AuthorizationBody.class)
        .and("riskLevel", RiskLevel.class)
        .all();
  }

  @Test
  void everyCombinationMeetsExactlyOneThatTheServerReads() {
    assertThat(all()).hasSize(24);
    String offices = "(none|(" + String.join("|", words(Office.class)) + "|, )+)";
    assertThat(all())
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .extracting(Decided::outcome)
                    .asString()
                    .matches(
                        "\\d+ ("
                            + String.join("|", words(Majority.class))
                            + ") "
                            + offices
                            + " "
                            + offices
                            + " \\d+ \\d+ (business-days|minutes) (not-)?needed"));
  }

  @Test
  void theTableExpectsTheWordsThatTheServerSends() {
    assertThat(TABLE.wordsOf("authorization"))
        .containsExactlyInAnyOrderElementsOf(words(AuthorizationBody.class));
    assertThat(TABLE.wordsOf("riskLevel"))
        .containsExactlyInAnyOrderElementsOf(words(RiskLevel.class));
    assertThat(TABLE.outcomes()).containsAll(words(Majority.class));
  }

  @Test
  void whoeverIsAskedAboutAHighRiskGivesThePasswordAgain() {
    assertThat(all())
        .filteredOn(
            inputs ->
                !inputs.get("authorization").equals(AuthorizationBody.NOBODY.word())
                    && inputs.get("riskLevel").toString().endsWith("high"))
        .hasSize(10)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs).get(0).outcome()).doesNotContain("not-needed"));
  }
}
