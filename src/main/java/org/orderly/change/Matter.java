package org.orderly.change;

import org.orderly.kernel.CanonicalJson;

/** All that a change says but its window: what is weighed and assessed. */
final class Matter {

  private Matter() {}

  /** SHA-256 of it, in hexadecimal. */
  static String digest(ChangeContent content) {
    return CanonicalJson.digest(CanonicalJson.write(content.within(null)));
  }
}
