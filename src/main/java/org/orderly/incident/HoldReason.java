package org.orderly.incident;

import org.orderly.kernel.Word;

/** What an incident on hold awaits. */
public enum HoldReason implements Word {
  AWAITING_CALLER,
  AWAITING_VENDOR,
  AWAITING_CHANGE,
  AWAITING_PROBLEM,
  AWAITING_EVIDENCE
}
