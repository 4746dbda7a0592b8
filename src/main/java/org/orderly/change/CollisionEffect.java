package org.orderly.change;

import org.orderly.kernel.Word;

/** What follows from a collision. */
public enum CollisionEffect implements Word {
  /** The change gets another window. */
  BLOCK,
  /** Whoever authorizes the change sees it and decides. */
  WARN
}
