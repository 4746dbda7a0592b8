package org.orderly.release;

import org.orderly.kernel.Word;

/** Of what type a release is (8.5.3). */
public enum ReleaseType implements Word {
  MAJOR,
  MINOR,
  PATCH,
  /** Deployed before the customer has accepted it. */
  EMERGENCY
}
