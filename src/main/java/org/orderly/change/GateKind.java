package org.orderly.change;

import org.orderly.kernel.Word;

/** What has to be open before a change is implemented (8.5.1.3). */
public enum GateKind implements Word {
  /** No blackout period lies in the window. */
  BLACKOUT,
  /** No other change stands in its way, or whoever authorized it knows. */
  COLLISION,
  /** What the items were is kept. */
  BASELINE,
  BACK_OUT_PLAN,
  TEST_EVIDENCE,
  /** What was authorized is what is to be done. */
  AUTHORIZATION,
  /** It is time. */
  WINDOW
}
