package org.orderly.cmdb;

import org.orderly.kernel.Word;

/** Which end of a relation suffers when the other fails. */
public enum ImpactDirection implements Word {
  /** The failure of the target reaches the source: the source depends. */
  FROM_TARGET,
  /** The failure of the source reaches the target: the target depends. */
  FROM_SOURCE,
  BOTH,
  NONE
}
