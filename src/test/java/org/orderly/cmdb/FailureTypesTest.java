package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source 1, target 2: which of them is the provider. */
class FailureTypesTest {

  @ParameterizedTest
  @CsvSource({"FROM_TARGET, 2>1", "FROM_SOURCE, 1>2", "BOTH, 2>1 1>2", "NONE, ''"})
  void aTypeSaysWhichEndDependsOnTheOther(ImpactDirection impact, String edges) {
    FailureTypes types = new FailureTypes(0, Map.of("a-type", impact));
    List<String> told = new ArrayList<>();
    types.tell(
        "a-type",
        1,
        2,
        FailureEdge.NO_GROUP,
        (provider, dependent, group, type) -> told.add(provider + ">" + dependent));
    assertThat(String.join(" ", told)).isEqualTo(edges);
  }
}
