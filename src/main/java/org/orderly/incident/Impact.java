package org.orderly.incident;

import org.orderly.kernel.Word;

/** How far an incident reaches: the first half of its priority (8.6.1). */
public enum Impact implements Word {
  EXTENSIVE,
  SIGNIFICANT,
  MODERATE,
  MINOR
}
