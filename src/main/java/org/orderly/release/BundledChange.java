package org.orderly.release;

import org.orderly.change.ChangeState;
import org.orderly.kernel.RecordNumber;

/**
 * A change of a release as it stands.
 *
 * @param digest of what it says: SHA-256, in hexadecimal
 */
public record BundledChange(RecordNumber number, String title, ChangeState state, String digest) {

  /** Whether it may be made, or is made. */
  public boolean authorized() {
    return state == ChangeState.SCHEDULED || state == ChangeState.IMPLEMENTATION || implemented();
  }

  /** Whether the work on it is over. */
  public boolean implemented() {
    return state == ChangeState.REVIEW || state == ChangeState.CLOSED;
  }
}
