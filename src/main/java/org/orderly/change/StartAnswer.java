package org.orderly.change;

import java.util.List;

/**
 * Whether a change may begin.
 *
 * @param gates all that has to be open; none where the change is over
 */
public record StartAnswer(boolean mayStart, List<StartGate> gates) {

  /** Keeps its own copy. */
  public StartAnswer {
    gates = List.copyOf(gates);
  }
}
