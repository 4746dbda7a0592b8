package org.orderly.release;

import org.orderly.kernel.Word;

/** What came of an acceptance criterion. */
public enum CriterionResult implements Word {
  MET,
  FAILED,
  UNTESTED
}
