package org.orderly.cmdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ImpactNode.Standing;

/**
 * On which item each of those hangs that a walk has found: a hit on the item that its path comes
 * from, what holds on the first lost member of its redundancy group.
 */
final class ImpactHangings {

  private final Map<Integer, List<Hanging>> below = new HashMap<>();

  /**
   * An item that hangs on another.
   *
   * @param weakened null where it is hit
   */
  record Hanging(int item, ImpactWalk.@Nullable Weakened weakened) {

    Standing standing() {
      return weakened == null ? Standing.HIT : Standing.HOLDS;
    }
  }

  ImpactHangings(ImpactWalk walk) {
    ImpactCauses causes = new ImpactCauses(walk);
    for (int depth = 1; depth <= walk.levels(); depth++) {
      for (int item : walk.level(depth)) {
        hang(causes.of(item).before(), new Hanging(item, null));
      }
    }
    Set<Integer> holding = new HashSet<>();
    walk.weakened().stream()
        .filter(weakened -> holding.add(weakened.item()))
        .forEach(
            weakened ->
                Arrays.stream(causes.lost(weakened.item(), weakened.group()))
                    .min()
                    .ifPresent(lost -> hang(lost, new Hanging(weakened.item(), weakened))));
  }

  private void hang(int on, Hanging item) {
    below.computeIfAbsent(on, any -> new ArrayList<>()).add(item);
  }

  List<Hanging> on(int item) {
    return below.getOrDefault(item, List.of());
  }

  /** How many items it is with all that hangs on it; each hangs on one, so none comes twice. */
  int count(Hanging top) {
    int count = 0;
    Deque<Hanging> rest = new ArrayDeque<>(List.of(top));
    while (!rest.isEmpty()) {
      Hanging item = rest.remove();
      count++;
      if (item.weakened() == null) {
        rest.addAll(on(item.item()));
      }
    }
    return count;
  }
}
