package org.orderly.incident;

import org.orderly.kernel.Word;

/** The order in which incidents are worked on, decided from impact and urgency (8.6.1). */
public enum Priority implements Word {
  P1,
  P2,
  P3,
  P4,
  P5;

  @Override
  public String word() {
    return name();
  }

  /** 0 to 100, higher is more urgent: the rank of the incident's tasks. */
  public int rank() {
    return 100 - 20 * ordinal();
  }
}
