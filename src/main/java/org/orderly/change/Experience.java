package org.orderly.change;

import org.orderly.kernel.Word;

/** How often such a change was made. */
public enum Experience implements Word {
  /** Often. */
  ROUTINE,
  /** Once or twice. */
  BEFORE,
  /** Not yet. */
  NEVER
}
