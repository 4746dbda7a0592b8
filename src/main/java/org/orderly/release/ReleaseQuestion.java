package org.orderly.release;

import org.orderly.kernel.Word;

/** What somebody is asked about a release. */
public enum ReleaseQuestion implements Word {
  /** Whether it goes on though not all criteria are met. */
  FAILED_CRITERIA,
  /** Whether the customer accepts it. */
  ACCEPTANCE,
  /** Whether it may be deployed. */
  APPROVAL
}
