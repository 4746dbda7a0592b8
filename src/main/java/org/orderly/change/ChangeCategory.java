package org.orderly.change;

import org.orderly.kernel.Word;

/** How much a change weighs. */
public enum ChangeCategory implements Word {
  MINOR,
  SIGNIFICANT,
  MAJOR
}
