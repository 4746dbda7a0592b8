package org.orderly.change;

import org.orderly.kernel.Word;

/** Why a change is reviewed after its implementation; the words of {@code change-review-need}. */
public enum ReviewNeed implements Word {
  /** It is closed without a review. */
  NONE,
  UNAUTHORIZED,
  EMERGENCY,
  OUTCOME,
  INCIDENTS,
  RISK,
  ISSUES
}
