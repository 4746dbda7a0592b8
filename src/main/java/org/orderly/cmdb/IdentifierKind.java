package org.orderly.cmdb;

import java.util.Locale;
import org.orderly.kernel.Word;

/** By what a configuration item is known elsewhere, so that imports find it. */
public enum IdentifierKind implements Word {
  SERIAL,
  ASSET_TAG,
  MAC,
  NAME,
  /** The id by which an inventory agent names the machine it runs on. */
  AGENT,
  /** The key by which the service catalogue names a service. */
  SERVICE;

  static final int LONGEST = 190;

  /** The value as it is kept and looked for: without blanks around it, in lower case, cut off. */
  public String normal(String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }
}
