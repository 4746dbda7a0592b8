package org.orderly.change;

import org.orderly.kernel.Word;

/** What becomes of a window that collides. */
public enum WindowDecision implements Word {
  KEEP,
  MOVE
}
