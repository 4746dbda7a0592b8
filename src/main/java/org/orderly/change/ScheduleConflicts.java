package org.orderly.change;

import java.util.List;
import org.orderly.kernel.RecordNumber;

/** Knows what stands in the way of a change's window; the schedule of changes implements it. */
interface ScheduleConflicts {

  /** What stands in the way and is not only to be warned of. */
  List<Standing> blocking(RecordNumber change);

  /**
   * What stands in the way of the work at a time, and is not only to be warned of. Beyond the
   * window everything that is planned was there first, and nobody is held to maintenance windows.
   *
   * @param when a part of the window, or time after it
   */
  List<Standing> blocking(RecordNumber change, ChangeWindow when);

  /**
   * Something that stands in the way.
   *
   * @param blackout whether it is a blackout period; else another change or a window that is closed
   * @param key by what it is known again in what was shown to the board, such as {@code item
   *     CI000012 CHG000034}
   */
  record Standing(boolean blackout, String key) {}
}
