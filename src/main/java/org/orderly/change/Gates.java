package org.orderly.change;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The gates of a change, each as it stands (8.5.1.3).
 *
 * @param all one of each kind, in their order
 */
public record Gates(List<Gate> all) {

  /** Keeps its own copy. */
  public Gates {
    all = List.copyOf(all);
  }

  /** Whether nobody has to do anything before the change is begun. */
  public boolean noneShut() {
    return all.stream().noneMatch(Gate::shut);
  }

  /** Whether the change may begin now. */
  public boolean allOpen() {
    return all.stream().allMatch(Gate::open);
  }

  /** Those where somebody has to do something. */
  public List<Gate> shut() {
    return all.stream().filter(Gate::shut).toList();
  }

  /** The gates, one a line, for people who read English. */
  String text() {
    return all.stream()
        .map(gate -> gate.kind().word() + " (" + gate.state().word() + "): " + gate.why())
        .collect(Collectors.joining("\n"));
  }
}
