package org.orderly.change;

import org.orderly.kernel.Word;

/** What follows from a collision, the most serious first. */
public enum CollisionEffect implements Word {
  /** The change gets another window. */
  BLOCK,
  /** The change begins only with the word of a board that has seen the collision. */
  BOARD,
  /** Whoever plans and authorizes the change is told. */
  WARN
}
