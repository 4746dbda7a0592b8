package org.orderly.change;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Whether times that may meet and overlap cover a window without a gap. */
final class Coverage {

  private Coverage() {}

  static boolean covers(Collection<ChangeWindow> times, ChangeWindow window) {
    List<ChangeWindow> inOrder =
        times.stream().sorted(Comparator.comparing(ChangeWindow::starts)).toList();
    Instant reached = window.starts();
    for (ChangeWindow one : inOrder) {
      if (one.starts().isAfter(reached)) {
        break;
      }
      reached = one.ends().isAfter(reached) ? one.ends() : reached;
    }
    return !reached.isBefore(window.ends());
  }
}
