package org.orderly.incident;

import java.util.Set;
import org.orderly.kernel.Word;

/** Where the work on an incident stands. Says nothing of service level targets. */
public enum IncidentState implements Word {
  NEW,
  ASSIGNED,
  IN_PROGRESS,
  ON_HOLD,
  RESOLVED,
  CLOSED,
  CANCELLED;

  /** The states that may follow this one directly. */
  public Set<IncidentState> successors() {
    return switch (this) {
      case NEW -> Set.of(ASSIGNED, CANCELLED, CLOSED);
      case ASSIGNED -> Set.of(IN_PROGRESS, CANCELLED, CLOSED);
      case IN_PROGRESS -> Set.of(ASSIGNED, ON_HOLD, RESOLVED, CANCELLED, CLOSED);
      case ON_HOLD -> Set.of(IN_PROGRESS, ASSIGNED, CANCELLED, CLOSED);
      case RESOLVED -> Set.of(CLOSED, IN_PROGRESS, ASSIGNED);
      case CLOSED, CANCELLED -> Set.of();
    };
  }

  /** Whether somebody still has to work on it. */
  public boolean unresolved() {
    return open() && this != RESOLVED;
  }

  /** Whether work may still follow. */
  public boolean open() {
    return !successors().isEmpty();
  }
}
