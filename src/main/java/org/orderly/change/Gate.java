package org.orderly.change;

import java.util.List;

/**
 * How a gate of a change stands, and why.
 *
 * @param about numbers, keys or instants that the finding is about; none where it says it all
 */
public record Gate(GateFinding finding, List<String> about) {

  /** Keeps its own copy. */
  public Gate {
    about = List.copyOf(about);
  }

  static Gate of(GateFinding finding, Object... about) {
    return new Gate(finding, List.of(about).stream().map(String::valueOf).toList());
  }

  /** Which gate it is. */
  public GateKind kind() {
    return finding.kind();
  }

  /** How it stands. */
  public GateState state() {
    return finding.state();
  }

  /** Whether it is open now. */
  public boolean open() {
    return state() == GateState.OPEN;
  }

  /** Whether somebody has to do something before it opens. */
  public boolean shut() {
    return state() == GateState.SHUT;
  }

  /** The finding in English, with what it is about. */
  public String why() {
    return about.isEmpty() ? finding.text() : finding.text() + ": " + String.join(", ", about);
  }
}
