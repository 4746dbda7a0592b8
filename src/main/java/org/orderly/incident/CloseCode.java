package org.orderly.incident;

import org.orderly.kernel.Word;

/** Why an incident was closed (8.6.1). */
public enum CloseCode implements Word {
  CONFIRMED,
  CONFIRMATION_TIME_ELAPSED,
  /** Work goes on in another record. */
  MERGED,
  /** It was a service request, and goes on as one. */
  CONVERTED,
  /** Its caller did not answer in time what was asked. */
  CALLER_SILENT;

  /** Whether work goes on in another record. */
  public boolean goesOnElsewhere() {
    return this == MERGED || this == CONVERTED;
  }

  /** Whether it closes a resolved incident; the others close one that nobody resolved. */
  public boolean ofResolution() {
    return this == CONFIRMED || this == CONFIRMATION_TIME_ELAPSED;
  }
}
