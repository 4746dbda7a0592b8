package org.orderly.change;

import java.util.Set;
import org.orderly.kernel.Word;

/** Where the authorization of a change stands, and how it ended. */
public enum RoundState implements Word {
  /** Those who are asked can vote. */
  VOTING,
  /** Too few have voted: a change manager says how it goes on. */
  WAITING,
  AUTHORIZED,
  NOT_AUTHORIZED,
  /** Another plan is asked for. */
  REVISE,
  /** Another window is asked for. */
  RESCHEDULED,
  /** The change was taken back or given up, or what it said was written otherwise. */
  VOID;

  /** The states that may follow this one directly. */
  public Set<RoundState> successors() {
    return switch (this) {
      case VOTING -> Set.of(WAITING, AUTHORIZED, NOT_AUTHORIZED, REVISE, VOID);
      case WAITING -> Set.of(VOTING, REVISE, RESCHEDULED, VOID);
      case AUTHORIZED -> Set.of(VOID);
      case NOT_AUTHORIZED, REVISE, RESCHEDULED, VOID -> Set.of();
    };
  }

  /** Whether it is not decided yet. */
  public boolean open() {
    return this == VOTING || this == WAITING;
  }
}
