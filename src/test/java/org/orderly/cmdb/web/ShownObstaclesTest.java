package org.orderly.cmdb.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShownObstaclesTest {

  @Test
  void howeverMuchStandsInTheWayTheFirstOfItIsShown() {
    Map<String, String> all = new TreeMap<>();
    for (int n = 1000; n < 1201; n++) {
      all.put("CI00" + n + " name", "Somebody wrote it meanwhile");
    }
    ShownObstacles shown = ShownObstacles.of(all);
    assertThat(shown.shown()).hasSize(200).doesNotContainKey("CI001200 name");
    assertThat(shown.more()).isEqualTo(1);
    assertThat(ShownObstacles.of(Map.of()).more()).isZero();
  }
}
