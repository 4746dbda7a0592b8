package org.orderly.release;

import org.orderly.kernel.Word;

/** How a release reaches those who use it. */
public enum Rollout implements Word {
  /** Everywhere at once. */
  BIG_BANG,
  PHASED,
  /** With a few first, to see whether it holds. */
  CANARY
}
