package org.orderly.change;

import org.orderly.kernel.Word;

/** What a member says to a change. */
public enum VoteChoice implements Word {
  AUTHORIZE,
  REJECT,
  /** Not as it stands: against it, for the sake of another plan. */
  REVISE,
  ABSTAIN;

  /** Whether it counts against the change. */
  boolean against() {
    return this == REJECT || this == REVISE;
  }
}
