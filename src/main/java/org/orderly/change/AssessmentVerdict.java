package org.orderly.change;

import org.orderly.kernel.Word;

/** What an area says of a change. */
public enum AssessmentVerdict implements Word {
  NO_OBJECTION,
  /** None, if what the remark says is done. */
  CONDITIONS,
  OBJECTION
}
