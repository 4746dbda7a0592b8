package org.orderly.change;

import org.orderly.kernel.Word;

/** How far a change can be tried beforehand. */
public enum Testability implements Word {
  FULL,
  PARTIAL,
  NONE
}
