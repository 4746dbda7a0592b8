package org.orderly.release;

import org.orderly.kernel.Word;

/** What came of a stage of a deployment. */
public enum StageResult implements Word {
  VERIFIED,
  FAILED
}
