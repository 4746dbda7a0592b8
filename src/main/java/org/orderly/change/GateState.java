package org.orderly.change;

import org.orderly.kernel.Word;

/** How a gate stands. */
public enum GateState implements Word {
  OPEN,
  /** It opens by itself when its time comes. */
  WAITING,
  /** Somebody has to do something. */
  SHUT
}
