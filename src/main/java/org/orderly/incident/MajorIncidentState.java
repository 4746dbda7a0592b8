package org.orderly.incident;

import java.util.Set;
import org.orderly.kernel.Word;

/** Where the special treatment of a major incident stands (8.6.1). */
public enum MajorIncidentState implements Word {
  CANDIDATE,
  DECLINED,
  DECLARED,
  RESTORED,
  STOOD_DOWN,
  REVIEWED;

  /** The states that may follow this one directly. */
  public Set<MajorIncidentState> successors() {
    return switch (this) {
      case CANDIDATE -> Set.of(DECLINED, DECLARED);
      case DECLARED -> Set.of(RESTORED, STOOD_DOWN);
      case RESTORED -> Set.of(STOOD_DOWN);
      case STOOD_DOWN -> Set.of(REVIEWED);
      case DECLINED, REVIEWED -> Set.of();
    };
  }

  /** Whether the incident is treated as a major one at the moment. */
  public boolean lasting() {
    return this == DECLARED || this == RESTORED;
  }

  /** Whether nothing of it is left to do, so that the incident may end in any way. */
  public boolean over() {
    return successors().isEmpty();
  }

  /** Whether it bars another one on the same incident. */
  public boolean standing() {
    return this == CANDIDATE || lasting();
  }
}
