package org.orderly.change;

import org.orderly.kernel.Word;

/** How a step of an implementation went. */
public enum StepResult implements Word {
  DONE,
  DONE_WITH_ISSUES,
  FAILED;

  /** Whether there is nothing left to do of it. */
  public boolean done() {
    return this != FAILED;
  }
}
