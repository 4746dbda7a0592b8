package org.orderly.cmdb;

import java.util.Set;
import org.orderly.kernel.Word;

/** Where a verification of configuration items stands (8.2.6). */
public enum VerificationState implements Word {
  BEGUN,
  /** Its sample is drawn and looked at. */
  DRAWN,
  /** Everything was looked at, and how much of it is right is known. */
  ASSESSED,
  CLOSED,
  CANCELLED;

  /** The states that may follow this one directly. */
  public Set<VerificationState> successors() {
    return switch (this) {
      case BEGUN -> Set.of(DRAWN, CANCELLED);
      case DRAWN -> Set.of(ASSESSED, CANCELLED);
      case ASSESSED -> Set.of(CLOSED);
      case CLOSED, CANCELLED -> Set.of();
    };
  }

  /** Whether something of it is left to do. */
  public boolean open() {
    return !successors().isEmpty();
  }
}
