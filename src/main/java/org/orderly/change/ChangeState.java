package org.orderly.change;

import java.util.Set;
import org.orderly.kernel.Word;

/** Where a change stands (8.5.1). */
public enum ChangeState implements Word {
  /** It is looked at whether all is said that has to be. */
  NEW,
  /** Its risk is weighed, those concerned say what they think, and it gets its window. */
  ASSESSMENT,
  AUTHORIZATION,
  /** It may be made within its window. */
  SCHEDULED,
  IMPLEMENTATION,
  REVIEW,
  CLOSED,
  REJECTED,
  CANCELLED;

  /** The states that may follow this one directly. */
  public Set<ChangeState> successors() {
    return switch (this) {
      case NEW -> Set.of(ASSESSMENT, REVIEW, CANCELLED);
      case ASSESSMENT -> Set.of(AUTHORIZATION, SCHEDULED, CANCELLED);
      case AUTHORIZATION -> Set.of(ASSESSMENT, SCHEDULED, REJECTED, CANCELLED);
      case SCHEDULED -> Set.of(ASSESSMENT, IMPLEMENTATION, CANCELLED);
      case IMPLEMENTATION -> Set.of(REVIEW);
      case REVIEW -> Set.of(CLOSED);
      case CLOSED, REJECTED, CANCELLED -> Set.of();
    };
  }

  /** Whether something of it is left to do. */
  public boolean open() {
    return !successors().isEmpty();
  }

  /** Whether its content may be written otherwise. */
  public boolean editable() {
    return this == NEW || this == ASSESSMENT || this == SCHEDULED;
  }

  /** Whether it can still be given up. */
  public boolean cancellable() {
    return successors().contains(CANCELLED);
  }
}
