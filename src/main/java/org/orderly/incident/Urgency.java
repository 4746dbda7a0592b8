package org.orderly.incident;

import org.orderly.kernel.Word;

/** How soon an incident must be resolved: the second half of its priority (8.6.1). */
public enum Urgency implements Word {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW
}
