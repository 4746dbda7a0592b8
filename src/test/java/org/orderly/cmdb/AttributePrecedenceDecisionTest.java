package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;
import org.orderly.fixtures.DecisionTable.Decided;
import org.orderly.kernel.Word;

/** How much the word of a source counts. */
class AttributePrecedenceDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("cmdb/attribute-precedence");

  @Test
  void everyCombinationMeetsExactlyOneRank() {
    Object[] fields =
        Stream.concat(
                Arrays.stream(ItemField.values()).map(ItemField::key),
                Stream.of("attributes.memory", "attributes.agentId", "attributes.rack"))
            .toArray();
    Object[] sources =
        Stream.concat(
                Arrays.stream(OriginKind.values()).map(Word::word), Stream.of("facility-list"))
            .toArray();
    List<Map<String, Object>> all =
        Combinations.none()
            .and("itemClass", "server", "service", "application")
            .and("field", fields)
            .and("source", sources)
            .all();
    assertThat(all).hasSizeGreaterThan(500);
    assertThat(all)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .extracting(Decided::outcome)
                    .satisfies(rank -> assertThat(Integer.parseInt(rank)).isBetween(0, 100)));
  }

  @Test
  void aPersonsCorrectionStaysButForWhatAMachineMeasures() {
    assertThat(rank("name", "correction")).isGreaterThan(rank("name", "inventory"));
    assertThat(rank("serial", "correction")).isGreaterThan(rank("serial", "inventory"));
    assertThat(rank("attributes.memory", "correction"))
        .isLessThan(rank("attributes.memory", "inventory"));
    assertThat(rank("serial", "inventory")).isGreaterThan(rank("serial", "facility-list"));
    assertThat(rank("owner", "inventory")).isZero();
  }

  private static int rank(String field, String source) {
    return Integer.parseInt(
        TABLE
            .decide(Map.of("itemClass", "server", "field", field, "source", source))
            .get(0)
            .outcome());
  }
}
