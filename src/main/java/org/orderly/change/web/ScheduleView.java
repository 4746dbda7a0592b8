package org.orderly.change.web;

import org.orderly.kernel.Word;

/** How the schedule of changes is shown. */
enum ScheduleView implements Word {
  MONTH,
  WEEK,
  LIST
}
