package org.orderly.cmdb;

import java.util.EnumSet;
import java.util.Set;
import org.orderly.kernel.Word;

/** Where an import stands. */
public enum ImportState implements Word {
  /** The file is here; somebody says what its columns stand for. */
  RECEIVED,
  /** The dry run is being done: nothing is written. */
  CHECKING,
  /** The dry run is over; somebody starts the import, maps its columns anew, or leaves it. */
  CHECKED,
  IMPORTING,
  /** A part could not be worked through again and again; it goes on where somebody starts it. */
  STOPPED,
  DONE,
  /** Somebody ended it; what had gone in stays. */
  CANCELLED;

  /** Whether the server is at work on it. */
  public boolean working() {
    return this == CHECKING || this == IMPORTING;
  }

  /** The states that may follow this one. */
  public Set<ImportState> successors() {
    return switch (this) {
      case RECEIVED -> EnumSet.of(CHECKING, CANCELLED);
      case CHECKING -> EnumSet.of(CHECKED, STOPPED, CANCELLED);
      case CHECKED -> EnumSet.of(CHECKING, IMPORTING, CANCELLED);
      case IMPORTING -> EnumSet.of(DONE, STOPPED, CANCELLED);
      case STOPPED -> EnumSet.of(CHECKING, IMPORTING, CANCELLED);
      case DONE, CANCELLED -> EnumSet.noneOf(ImportState.class);
    };
  }
}
