package org.orderly.cmdb;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that was looked at.
 *
 * @param value its canonical text; null where it was refused
 * @param refusal why it was refused; null where it was not
 */
record Checked(@Nullable String value, @Nullable String refusal) {

  static Checked good(String value) {
    return new Checked(value, null);
  }

  static Checked bad(String refusal) {
    return new Checked(null, refusal);
  }

  /** Looks at a value that was found good once more. */
  Checked then(Function<String, Checked> next) {
    return value == null ? this : next.apply(value);
  }
}
