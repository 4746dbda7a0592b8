package org.orderly.journal;

import org.orderly.kernel.Word;

/** Who may read what was written on a record. */
public enum Visibility implements Word {
  /** A work note: staff only. */
  INTERNAL,
  /** The public log: also the caller and those on whose behalf the record was opened. */
  PUBLIC
}
