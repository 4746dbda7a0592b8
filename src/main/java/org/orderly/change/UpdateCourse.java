package org.orderly.change;

import org.orderly.kernel.Word;

/** What is done where planned updates of configuration items could not be written. */
public enum UpdateCourse implements Word {
  /** They are tried again. */
  APPLY,
  /** Something else is true; a correction says it, and another person authorizes that. */
  CORRECTION,
  /** No item became other. */
  NOTHING
}
