package org.orderly.engine.form;

import org.jspecify.annotations.Nullable;

/** What a check says about one value: what is taken, or why it is refused. */
record Verdict(@Nullable Object value, @Nullable String refusal) {

  static Verdict accept(@Nullable Object value) {
    return new Verdict(value, null);
  }

  static Verdict refuse(String refusal) {
    return new Verdict(null, refusal);
  }
}
