package org.orderly.change;

import org.orderly.kernel.Word;

/** Why an implementation does not go on as planned, so that somebody has to decide. */
public enum Interruption implements Word {
  STEP_FAILED,
  WINDOW_OVER,
  STOPPED
}
