package org.orderly.change;

import org.orderly.kernel.Word;

/** How a change fits the template that it names. */
public enum TemplateFit implements Word {
  /** It names none. */
  NONE,
  FITS,
  /** It says other than its template. */
  ALTERED,
  /** Nobody has authorized the template, or no longer. */
  NOT_IN_FORCE,
  /** Items are of classes that the template is not for. */
  OTHER_ITEMS
}
