package org.orderly.incident;

import org.orderly.kernel.Word;

/** For whom an update on a major incident is. */
public enum Audience implements Word {
  INTERNAL,
  CUSTOMER
}
