package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** Why a service level target was missed, as the review finds it (8.3.3). */
public enum MissedReason implements Word {
  STAFFING,
  SUPPLIER,
  /** The target could not be met as it was agreed. */
  WRONG_TARGET,
  /** The record was on hold for a reason that was none, or was not when it should have been. */
  WRONG_HOLD,
  /** Work of others that had to come first. */
  DEPENDENCY,
  MAJOR_INCIDENT
}
