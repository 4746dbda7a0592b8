package org.orderly.release;

import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeOutcome;
import org.orderly.change.ChangeState;
import org.orderly.kernel.RecordNumber;

/**
 * A change of a release as it stands.
 *
 * @param outcome null before the work on it is over
 * @param digest of what it says: SHA-256, in hexadecimal
 */
public record BundledChange(
    RecordNumber number,
    String title,
    ChangeState state,
    @Nullable ChangeOutcome outcome,
    String digest) {

  /** Whether it may be made, or is made. */
  public boolean authorized() {
    return state == ChangeState.SCHEDULED || state == ChangeState.IMPLEMENTATION || implemented();
  }

  /** Whether it did not do what it was made for. */
  public boolean failed() {
    return outcome != null && outcome.failure();
  }

  /** Whether the work on it is over. */
  public boolean implemented() {
    return state == ChangeState.REVIEW || state == ChangeState.CLOSED;
  }
}
