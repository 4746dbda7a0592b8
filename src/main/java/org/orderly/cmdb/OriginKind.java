package org.orderly.cmdb;

import org.orderly.kernel.Word;

/** By what configuration items are written (8.2.6): each write names one of these. */
public enum OriginKind implements Word {
  /** The record was wrong and is put right. */
  CORRECTION,
  CHANGE,
  RELEASE,
  IMPORT,
  INVENTORY,
  CATALOGUE,
  VERIFICATION,
  /** The record goes back to what a baseline says. */
  BASELINE;

  /** Whether the record is put right, not the thing moved on: then any status may follow any. */
  public boolean corrects() {
    return this == CORRECTION || this == VERIFICATION || this == BASELINE;
  }
}
