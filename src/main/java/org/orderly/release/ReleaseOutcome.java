package org.orderly.release;

import org.orderly.kernel.Word;

/** What a release came to (8.5.3, 9.1). */
public enum ReleaseOutcome implements Word {
  SUCCESSFUL,
  /** It holds, though not all criteria were met. */
  SUCCESSFUL_WITH_ISSUES,
  UNSUCCESSFUL,
  BACKED_OUT
}
