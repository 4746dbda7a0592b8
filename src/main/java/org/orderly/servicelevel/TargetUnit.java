package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** What a service level target is counted in. */
public enum TargetUnit implements Word {
  /** The time within working hours. */
  WORKING_TIME,
  /** Days that have working hours, each counted whole by the wall clock: never so many hours. */
  WORKING_DAYS
}
