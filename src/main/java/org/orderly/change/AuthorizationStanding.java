package org.orderly.change;

import org.orderly.kernel.Word;

/** Whether a change may be made, as far as its authorization goes (8.5.1.3). */
public enum AuthorizationStanding implements Word {
  /** It was authorized beforehand, as its template says. */
  NOT_NEEDED,
  /** It is authorized, and says what was authorized. */
  GRANTED,
  /** It was authorized, and says something else by now. */
  OUTDATED,
  MISSING;

  /** Whether the change may be made. */
  public boolean permits() {
    return this == NOT_NEEDED || this == GRANTED;
  }
}
