package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** Where a version of an agreement stands; it has ended once its last day is over. */
public enum AgreementState implements Word {
  DRAFT,
  AGREED,
  ENDED
}
