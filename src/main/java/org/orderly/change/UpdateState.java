package org.orderly.change;

import org.orderly.kernel.Word;

/** What became of the planned updates of configuration items. */
public enum UpdateState implements Word {
  /** None were planned, or everything was so already. */
  NONE,
  APPLIED,
  /** They do not fit; nothing was written. */
  HINDERED,
  /** A correction says what became other. */
  CORRECTED,
  /** Nothing became other. */
  LEFT_OUT
}
