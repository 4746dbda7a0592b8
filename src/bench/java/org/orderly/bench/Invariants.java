package org.orderly.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.orderly.kernel.InvariantCheck;

/** What {@code check-invariants} asks, of copies too. */
final class Invariants {

  private Invariants() {}

  static void hold(List<InvariantCheck> invariants) {
    for (InvariantCheck invariant : invariants) {
      long began = System.nanoTime();
      List<String> violations = invariant.violations();
      System.out.printf(
          "%s: %d violations, in %.1f s%n",
          invariant.name(), violations.size(), (System.nanoTime() - began) / 1e9);
      assertThat(violations).as(invariant.name()).isEmpty();
    }
  }
}
