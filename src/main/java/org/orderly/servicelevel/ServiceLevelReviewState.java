package org.orderly.servicelevel;

import java.util.Set;
import org.orderly.kernel.Word;

/** Where a service level review stands (8.3.3). */
public enum ServiceLevelReviewState implements Word {
  /** Missed targets get their reasons, and a day is agreed on. */
  IN_PREPARATION,
  PREPARED,
  HELD,
  CLOSED,
  CANCELLED;

  /** The states that may follow this one directly. */
  public Set<ServiceLevelReviewState> successors() {
    return switch (this) {
      case IN_PREPARATION -> Set.of(PREPARED, CANCELLED);
      case PREPARED -> Set.of(HELD, CANCELLED);
      case HELD -> Set.of(CLOSED, CANCELLED);
      case CLOSED, CANCELLED -> Set.of();
    };
  }

  /** Whether something of it is left to do. */
  public boolean open() {
    return !successors().isEmpty();
  }
}
