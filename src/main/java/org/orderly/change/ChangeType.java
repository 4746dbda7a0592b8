package org.orderly.change;

import org.orderly.kernel.Word;

/** How a change is dealt with (8.5.1). */
public enum ChangeType implements Word {
  /** Assessed and authorized one by one. */
  NORMAL,
  /** Authorized beforehand, as a template says. */
  STANDARD,
  /** Too urgent for the usual lead time. */
  EMERGENCY,
  /** Made without the authorization that it needed. */
  UNAUTHORIZED
}
