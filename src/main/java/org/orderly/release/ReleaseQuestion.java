package org.orderly.release;

import org.orderly.kernel.Word;

/** What somebody is asked about a release. */
public enum ReleaseQuestion implements Word {
  /** Whether it goes on though not all criteria are met. */
  FAILED_CRITERIA,
  /** Whether the customer accepts it. */
  ACCEPTANCE,
  /** Whether it may be deployed. */
  APPROVAL,
  /** Whether all its stages are backed out; asked as often as its deployment comes to a halt. */
  BACK_OUT
}
