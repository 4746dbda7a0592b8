package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * How many hits a walk has.
 *
 * @param hidden how many the reader may not see
 * @param levels how many there are at each depth, from 1
 * @param classes how many of each class the reader may see
 */
record ImpactCounts(int hidden, List<Integer> levels, SortedMap<String, Integer> classes) {

  static ImpactCounts of(ImpactWalk walk, IntPredicate sight) {
    ItemGraph graph = walk.graph();
    Map<String, int[]> classes = new HashMap<>();
    String last = "";
    int[] ofLast = new int[1];
    int hidden = 0;
    List<Integer> levels = new ArrayList<>();
    for (int depth = 1; depth <= walk.levels(); depth++) {
      levels.add(walk.end(depth) - walk.end(depth - 1));
    }
    for (int at = walk.end(0); at < walk.end(walk.levels()); at++) {
      int item = walk.reachedAt(at);
      if (sight.test(item)) {
        String itemClass = graph.itemClass(item);
        if (!Objects.equals(itemClass, last)) {
          last = itemClass;
          ofLast = classes.computeIfAbsent(itemClass, any -> new int[1]);
        }
        ofLast[0]++;
      } else {
        hidden++;
      }
    }
    SortedMap<String, Integer> sorted = new TreeMap<>();
    classes.forEach((itemClass, found) -> sorted.put(itemClass, found[0]));
    return new ImpactCounts(hidden, List.copyOf(levels), Collections.unmodifiableSortedMap(sorted));
  }
}
