package org.orderly.change;

import org.orderly.kernel.Word;

/** What came of a change. */
public enum ChangeOutcome implements Word {
  SUCCESSFUL,
  SUCCESSFUL_WITH_ISSUES,
  /** Some of it was made, and stays. */
  PARTIAL,
  /** All is as it was before. */
  BACKED_OUT,
  /** It was neither made nor wholly backed out. */
  FAILED;

  /** Whether the change did not do what it was made for. */
  public boolean failure() {
    return this == BACKED_OUT || this == FAILED;
  }
}
