package org.orderly.cmdb;

import org.orderly.kernel.Word;

/** What is said to a correction that asks for authorization (8.2.6). */
public enum CorrectionDecision implements Word {
  AUTHORIZED,
  REJECTED,
  /** Nothing is decided: whoever proposed it is to say more. */
  MORE_FACTS
}
