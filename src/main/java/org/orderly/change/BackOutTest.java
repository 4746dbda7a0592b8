package org.orderly.change;

import org.orderly.kernel.Word;

/** Whether the way back was tried. */
public enum BackOutTest implements Word {
  TESTED,
  UNTESTED,
  /** There is no way back. */
  IMPOSSIBLE
}
