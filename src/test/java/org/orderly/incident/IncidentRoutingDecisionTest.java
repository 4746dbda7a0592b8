package org.orderly.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;
import org.orderly.identity.Roles;

/** Which resolver group an incident goes to when nobody chose one. */
class IncidentRoutingDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("incident/incident-routing");

  @Test
  void everyCombinationMeetsExactlyOneOutcome() {
    List<Map<String, Object>> all =
        Combinations.none()
            .and("securityFlag", true, false, null)
            .and("supportGroup", null, "", "network-team")
            .all();
    assertThat(all).hasSize(9);
    assertThat(all)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .satisfies(decided -> assertThat(decided.outcome()).isNotBlank()));
  }

  @Test
  void groupsThatItNamesAreRoles() {
    assertThat(TABLE.decide(Map.of("securityFlag", true)).get(0).outcome())
        .isEqualTo(Roles.SECURITY);
    assertThat(TABLE.decide(Map.of("securityFlag", false)).get(0).outcome())
        .isEqualTo(Roles.SERVICE_DESK);
  }
}
