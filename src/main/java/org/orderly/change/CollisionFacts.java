package org.orderly.change;

import org.orderly.kernel.RecordNumber;

/** Knows what the window of a change meets; the schedule of changes implements it. */
interface CollisionFacts {

  /** Whether the window meets a period or another change. */
  boolean collides(RecordNumber number);
}
