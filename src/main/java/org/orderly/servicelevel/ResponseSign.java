package org.orderly.servicelevel;

import org.orderly.kernel.Word;

/** What counts as the response to a record: that it is taken on, or that the caller is told. */
public enum ResponseSign implements Word {
  FIRST_CLAIM,
  FIRST_PUBLIC_NOTE
}
