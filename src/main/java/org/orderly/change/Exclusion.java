package org.orderly.change;

import org.orderly.kernel.Word;

/** Why a member of a body has no vote on a change. */
public enum Exclusion implements Word {
  REQUESTER,
  /** It is asked for on their behalf. */
  REQUESTED_FOR,
  OWNER,
  IMPLEMENTER
}
