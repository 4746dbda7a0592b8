package org.orderly.launch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the server runs (ADR 0023); each mode has a profile of settings of the same name. */
enum RunMode {
  TRY,
  SERVE;

  static Optional<RunMode> parse(String word) {
    return Arrays.stream(values()).filter(mode -> mode.profile().equalsIgnoreCase(word)).findAny();
  }

  String profile() {
    return name().toLowerCase(Locale.ROOT);
  }
}
