package org.orderly.change;

import org.orderly.kernel.Word;

/** How risky a change is. */
public enum RiskLevel implements Word {
  LOW,
  MEDIUM,
  HIGH,
  VERY_HIGH
}
