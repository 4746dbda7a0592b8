package org.orderly.incident;

import org.orderly.kernel.Word;

/** Why an incident was closed (8.6.1). */
public enum CloseCode implements Word {
  CONFIRMED,
  CONFIRMATION_TIME_ELAPSED
}
