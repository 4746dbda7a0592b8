package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fixtures.Combinations.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.Combinations;
import org.orderly.fixtures.DecisionTable;

/** By what items are found. */
class ItemIdentificationDecisionTest {

  private static final DecisionTable TABLE = DecisionTable.of("cmdb/item-identification");

  @Test
  void everyCombinationMeetsExactlyOneListOfIdentifiersThatTheServerKnows() {
    List<Map<String, Object>> all =
        Combinations.none()
            .and(
                "itemClass",
                "service",
                "application",
                "database",
                "server",
                "virtual-machine",
                "network-device",
                "storage",
                "workstation",
                "location",
                "software",
                "licence",
                "document",
                "a-class-of-somebodys-own")
            .and("source", "inventory", "import", "facility-list")
            .all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(39);
    assertThat(all)
        .allSatisfy(
            inputs ->
                assertThat(TABLE.decide(inputs))
                    .singleElement()
                    .satisfies(
                        decided ->
                            assertThat(Stream.of(decided.outcome().split(", ")))
                                .isNotEmpty()
                                .doesNotHaveDuplicates()
                                .isSubsetOf(words(IdentifierKind.class))));
  }
}
