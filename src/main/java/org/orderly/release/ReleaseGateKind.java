package org.orderly.release;

import org.orderly.kernel.Word;

/** What has to be so before a release is deployed. */
public enum ReleaseGateKind implements Word {
  /** Each of its changes may be made, or is made. */
  CHANGES,
  /** The affected items are in a baseline. */
  BASELINE,
  /** The way back was tried, or is reasoned away. */
  BACK_OUT,
  /** Every criterion is met, or somebody decided to go on. */
  CRITERIA,
  /** The customer accepted what was built. */
  ACCEPTANCE,
  /** What was tested, accepted and approved is what it says now. */
  PACKAGE
}
