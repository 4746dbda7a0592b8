package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What a page of a search and its facets cost over many items in the graph of one node, without the
 * one statement that asks after the latest update. Prints.
 */
class ItemSearchBench {

  private static final int ROUNDS = 40;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final ItemSight STAFF = new ItemSight("anna", true, null);

  @Test
  void searchAtSize() {
    for (int size : List.of(10_000, 100_000, 1_000_000)) {
      ItemGraph graph = graph(size);
      ClassTree classes =
          new ClassTree(
              List.of(
                  new ClassTree.Row(
                      "item",
                      new ItemClassFacts(null, "Item", "Element", false, "item", List.of()),
                      false,
                      0)));
      for (ItemCriteria criteria :
          List.of(
              ItemCriteria.ALL,
              new ItemCriteria(
                  null, null, ItemStatus.LIVE, null, "group-3", null, null, null, null),
              new ItemCriteria("7-e", null, null, null, null, null, null, null, null))) {
        ItemSieve.About about = new ItemSieve.About(null, criteria.text(), false);
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
          ItemSieve sieve = new ItemSieve(graph, classes, criteria, STAFF, about);
          long start = CPU.getCurrentThreadCpuTime();
          ItemPage page = ItemSearch.page(sieve, 0, 50);
          List<ItemFacet> facets = sieve.facets();
          times[round] = CPU.getCurrentThreadCpuTime() - start;
          assertThat(page.items()).hasSizeLessThanOrEqualTo(50);
          assertThat(facets).hasSize(ItemCard.FACETS.size());
        }
        Arrays.sort(times);
        System.out.printf(
            Locale.ROOT,
            "%,d items, %s: page and facets %.1f / %.1f ms of a processor (median / 95th percentile)%n",
            size,
            criteria.text() != null
                ? "part of a name"
                : criteria.status() != null ? "two fields" : "all",
            times[ROUNDS / 2] / 1e6,
            times[ROUNDS * 95 / 100] / 1e6);
      }
      System.out.printf(Locale.ROOT, "%,d items take %,d bytes%n", size, graph.bytes());
    }
  }

  private static ItemGraph graph(int size) {
    Random random = new Random(42);
    ItemGraphBuilder builder = new ItemGraphBuilder(new FailureTypes(1, Map.of()));
    for (int n = 1; n <= size; n++) {
      builder.item(
          new ItemCard(
              n,
              "item",
              ItemStatus.values()[random.nextInt(8)],
              "server-" + random.nextInt(size) + "-example",
              "customer-" + random.nextInt(50),
              "owner-" + random.nextInt(2_000),
              "group-" + random.nextInt(40),
              "site-" + random.nextInt(200),
              "gold",
              "production"));
    }
    return builder.build(1);
  }
}
