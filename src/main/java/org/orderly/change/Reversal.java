package org.orderly.change;

import org.orderly.kernel.Word;

/** Whether a change can be undone. */
public enum Reversal implements Word {
  /** Yes, as was tried. */
  TESTED,
  /** Probably. */
  UNTESTED,
  /** No. */
  IMPOSSIBLE
}
