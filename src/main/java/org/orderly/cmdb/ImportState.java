package org.orderly.cmdb;

import java.util.EnumSet;
import java.util.Set;
import org.orderly.kernel.Word;

/** Where an import stands. */
public enum ImportState implements Word {
  /** The dry run is being done: nothing is written. */
  CHECKING,
  /** The dry run is over; somebody starts the import or leaves it. */
  CHECKED,
  IMPORTING,
  /** A part could not be worked through again and again; it goes on where somebody starts it. */
  STOPPED,
  DONE,
  /** Somebody ended it; what had gone in stays. */
  CANCELLED;

  /** The states that may follow this one. */
  public Set<ImportState> successors() {
    return switch (this) {
      case CHECKING -> EnumSet.of(CHECKED, STOPPED, CANCELLED);
      case CHECKED -> EnumSet.of(IMPORTING, CANCELLED);
      case IMPORTING -> EnumSet.of(DONE, STOPPED, CANCELLED);
      case STOPPED -> EnumSet.of(CHECKING, IMPORTING, CANCELLED);
      case DONE, CANCELLED -> EnumSet.noneOf(ImportState.class);
    };
  }
}
