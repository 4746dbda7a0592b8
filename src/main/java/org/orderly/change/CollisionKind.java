package org.orderly.change;

import org.orderly.kernel.Word;

/** By what the window of a change collides. */
public enum CollisionKind implements Word {
  /** Nothing may be changed then. */
  BLACKOUT,
  /** Work on the service, or for the customer, is agreed for other times. */
  OUTSIDE_WINDOW,
  /** Another change works on the same item. */
  ITEM,
  /** Another change works on an item that fails with it, or that it fails with. */
  RELATED_ITEM,
  /** Somebody implements another change. */
  IMPLEMENTER
}
