package org.orderly.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two items lie in one circle where a walk leads from each to the other, and only there. */
class CirclesProperties {

  private static final long ITEMS = 12;

  @Provide
  Arbitrary<Map<Long, List<Long>>> graphs() {
    Arbitrary<Long> item = Arbitraries.longs().between(1, ITEMS);
    return Arbitraries.maps(item, item.list().ofMaxSize(3)).ofMaxSize((int) ITEMS);
  }

  @Property
  void circlesAreWhatWalksSay(@ForAll("graphs") Map<Long, List<Long>> graph) {
    Map<Long, Integer> circles = Circles.of(graph);
    Map<Long, Set<Long>> reached = new TreeMap<>();
    circles.keySet().forEach(item -> reached.put(item, walk(item, graph)));
    for (Long one : circles.keySet()) {
      for (Long other : circles.keySet()) {
        boolean both = reached.get(one).contains(other) && reached.get(other).contains(one);
        assertThat(circles.get(one).equals(circles.get(other)))
            .as("%d and %d in %s", one, other, graph)
            .isEqualTo(both);
      }
    }
  }

  private static Set<Long> walk(Long start, Map<Long, List<Long>> graph) {
    Set<Long> seen = new HashSet<>(Set.of(start));
    Deque<Long> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      graph.getOrDefault(next.pop(), List.of()).stream().filter(seen::add).forEach(next::push);
    }
    return seen;
  }
}
