package org.orderly.incident;

import org.orderly.kernel.Word;

/** How an incident was resolved. */
public enum ResolutionCode implements Word {
  FIXED_PERMANENT,
  WORKAROUND,
  USER_TRAINING,
  NO_FAULT_FOUND,
  DUPLICATE,
  CONFIG_CHANGE,
  SUPPLIER_FIXED,
  CANNOT_REPRODUCE
}
