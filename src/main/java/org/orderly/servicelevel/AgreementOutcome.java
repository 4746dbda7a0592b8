package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** What a service level review decides about the agreement (8.3.3). */
public enum AgreementOutcome implements Word {
  KEPT,
  RENEWED,
  CHANGED;

  /** Whether somebody has to draft another version of it. */
  public boolean asksForVersion() {
    return this != KEPT;
  }
}
