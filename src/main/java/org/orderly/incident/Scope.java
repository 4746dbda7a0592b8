package org.orderly.incident;

import org.orderly.kernel.Word;

/** Whom an incident touches. */
public enum Scope implements Word {
  ONE_USER,
  GROUP,
  DEPARTMENT,
  SITE,
  CUSTOMER,
  UNKNOWN
}
