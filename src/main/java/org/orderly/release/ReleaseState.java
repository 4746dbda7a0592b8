package org.orderly.release;

import java.util.Set;
import org.orderly.kernel.Word;

/** Where a release stands (8.5.3). */
public enum ReleaseState implements Word {
  /** What it bundles and how it is deployed is written down; it can be written otherwise. */
  PLANNING,
  BUILD,
  /** What was built is held against the acceptance criteria. */
  TEST,
  /** The customer's acceptor is asked. */
  ACCEPTANCE,
  /** Its gates have to be open, and its deployment approved. */
  APPROVAL,
  /** It waits for the time of its first stage. */
  SCHEDULED,
  /** One of its stages at least was begun. */
  DEPLOYMENT,
  EARLY_LIFE_SUPPORT,
  /** What it came to is known. */
  REVIEW,
  CLOSED,
  CANCELLED;

  /** The states that may follow this one directly. */
  public Set<ReleaseState> successors() {
    return switch (this) {
      case PLANNING -> Set.of(BUILD, CANCELLED);
      case BUILD -> Set.of(TEST, CANCELLED);
      case TEST -> Set.of(PLANNING, ACCEPTANCE, APPROVAL, CANCELLED);
      case ACCEPTANCE -> Set.of(PLANNING, APPROVAL, CANCELLED);
      case APPROVAL, SCHEDULED -> after();
      case DEPLOYMENT -> Set.of(EARLY_LIFE_SUPPORT, REVIEW);
      case EARLY_LIFE_SUPPORT -> Set.of(REVIEW);
      case REVIEW -> Set.of(CLOSED);
      case CLOSED, CANCELLED -> Set.of();
    };
  }

  private Set<ReleaseState> after() {
    return Set.of(PLANNING, this == APPROVAL ? SCHEDULED : DEPLOYMENT, CANCELLED);
  }

  /** Whether something of it is left to do. */
  public boolean open() {
    return !successors().isEmpty();
  }

  /** Whether what it says may be written otherwise. */
  public boolean editable() {
    return this == PLANNING;
  }

  /** Whether its manager may plan it anew, though nobody asked for that. */
  public boolean replannable() {
    return this == ACCEPTANCE || this == SCHEDULED;
  }

  /** Whether it can still be given up. */
  public boolean cancellable() {
    return successors().contains(CANCELLED);
  }
}
