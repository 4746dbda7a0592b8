package org.orderly.incident;

import org.orderly.kernel.Word;

/** Whether work has stopped; an answer left out is unknown. */
public enum WorkStoppage implements Word {
  YES,
  NO,
  UNKNOWN
}
