package org.orderly.change;

import org.orderly.kernel.Word;

/** Whether a change brought what it was made for. */
public enum BenefitReached implements Word {
  REACHED,
  PARTLY,
  NOT_REACHED,
  TOO_EARLY
}
