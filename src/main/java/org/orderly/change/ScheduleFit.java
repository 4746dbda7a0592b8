package org.orderly.change;

import org.orderly.kernel.Word;

/** How the window of a change fits into the schedule. */
public enum ScheduleFit implements Word {
  /** Nothing is in its way, or nobody needs to be asked first. */
  FITS,
  /** Somebody has to look at what it collides with. */
  COLLIDES,
  /** There is no window, or none in which the change may be made. */
  MUST_MOVE
}
