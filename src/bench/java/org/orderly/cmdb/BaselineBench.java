package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.fixtures.OrderlyTest;
import org.orderly.kernel.RecordNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes a baseline of many servers with three relations each, holds it against the present before
 * and after some have changed, makes its digest anew, and plans the way back.
 */
@OrderlyTest
class BaselineBench {

  private static final int ITEMS = Integer.getInteger("bench.items", 100_000);
  private static final int CHANGED = Integer.getInteger("bench.changed", 1_000);
  private static final int AT_ONCE = 1_000;
  private static final int[] DISTANCES = {1, 7, 31};

  @Autowired ConfigurationManagement configuration;
  @Autowired BaselineManagement baselines;
  @Autowired JdbcTemplate jdbc;

  @Test
  void aBaselineOfManyItems() {
    List<RecordNumber> items = made();
    NewBaseline wish =
        new NewBaseline(
            "Of all",
            "Measured",
            new BaselineScope.Matching(
                new ItemCriteria(
                    null, "server", null, null, null, null, null, null, Environment.TRAINING)));
    List<BaselineView> taken = new ArrayList<>();
    taken.add(baselines.take(wish));
    BaselineView baseline = taken.get(0);
    assertThat(baseline.items()).isEqualTo(ITEMS);
    double again = seconds(() -> taken.add(baselines.take(wish)));
    assertThat(taken.get(1).digest()).isEqualTo(baseline.digest());
    System.out.printf(
        "Baseline of %,d items: %.1f s, %s bytes of entries%n", ITEMS, again, entryBytes());
    System.out.printf("Verified in %.1f s%n", seconds(() -> verify(baseline)));
    System.out.printf(
        "Compared with now, nothing changed: %.2f s%n", seconds(() -> compare(baseline, 0)));
    List<ConfigurationStep> edits =
        items.subList(0, CHANGED).stream()
            .map(item -> ItemDesk.amend(item, "vendor", "X"))
            .toList();
    new ItemDesk(configuration).apply(OriginKind.IMPORT, edits);
    System.out.printf(
        "Compared with now, %,d changed: %.2f s%n",
        CHANGED, seconds(() -> compare(baseline, CHANGED)));
    System.out.printf(
        "Way back planned in %.2f s%n",
        seconds(
            () ->
                assertThat(baselines.restoration(baseline.number(), List.of()).plan().steps())
                    .hasSize(CHANGED)));
  }

  private void verify(BaselineView baseline) {
    assertThat(baselines.verify(baseline.number())).isTrue();
  }

  private void compare(BaselineView baseline, int different) {
    assertThat(baselines.compare(baseline.number(), null, null, 0, 20).counts().different())
        .isEqualTo(different);
  }

  private List<RecordNumber> made() {
    ItemDesk desk = new ItemDesk(configuration);
    List<RecordNumber> items = new ArrayList<>();
    for (int from = 0; from < ITEMS; from += AT_ONCE) {
      List<ConfigurationStep> steps = new ArrayList<>();
      for (int n = 0; n < AT_ONCE; n++) {
        steps.add(
            ItemDesk.add(
                "i" + n, "server", Map.of("environment", "training", "attributes.cores", "8")));
        for (int distance : DISTANCES) {
          steps.add(
              new ConfigurationStep.AddRelation(
                  "depends-on", "i" + n, "i" + (n + distance) % AT_ONCE));
        }
      }
      items.addAll(desk.apply(OriginKind.IMPORT, steps).added().values());
    }
    return items;
  }

  private String entryBytes() {
    return jdbc.queryForObject(
        "select format(data_length, 0) from information_schema.tables"
            + " where table_schema = database() and table_name = 'baseline_entry'",
        String.class);
  }

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }
}
