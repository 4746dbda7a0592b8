package org.orderly.cmdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the circles in which items reach themselves. */
final class Circles {

  private Circles() {}

  /** Numbers all items: two have the same number where each reaches the other. */
  static Map<Long, Integer> of(Map<Long, List<Long>> targets) {
    Map<Long, List<Long>> sources = new HashMap<>();
    targets.forEach(
        (source, all) ->
            all.forEach(
                target -> sources.computeIfAbsent(target, none -> new ArrayList<>()).add(source)));
    Deque<Long> order = new ArrayDeque<>();
    Set<Long> seen = new HashSet<>();
    targets.keySet().forEach(start -> finish(start, targets, seen, order));
    Map<Long, Integer> numbers = new HashMap<>();
    int number = 0;
    for (Long start : order) {
      if (!numbers.containsKey(start)) {
        for (Long item : reached(start, sources, numbers.keySet())) {
          numbers.put(item, number);
        }
        number++;
      }
    }
    return numbers;
  }

  /** Goes down from the start and puts each item before those that were finished sooner. */
  private static void finish(
      Long start, Map<Long, List<Long>> targets, Set<Long> seen, Deque<Long> order) {
    Deque<Long> way = new ArrayDeque<>();
    Deque<Iterator<Long>> left = new ArrayDeque<>();
    if (seen.add(start)) {
      way.push(start);
      left.push(targets.getOrDefault(start, List.of()).iterator());
    }
    while (!way.isEmpty()) {
      if (left.element().hasNext()) {
        Long next = left.element().next();
        if (seen.add(next)) {
          way.push(next);
          left.push(targets.getOrDefault(next, List.of()).iterator());
        }
      } else {
        order.push(way.pop());
        left.pop();
      }
    }
  }

  private static Set<Long> reached(Long start, Map<Long, List<Long>> edges, Set<Long> done) {
    Set<Long> reached = new HashSet<>(Set.of(start));
    Deque<Long> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (Long further : edges.getOrDefault(next.pop(), List.of())) {
        if (!done.contains(further) && reached.add(further)) {
          next.push(further);
        }
      }
    }
    return reached;
  }
}
