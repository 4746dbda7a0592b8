package org.orderly.cmdb;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody typed to find an item: its number, by itself or as lists show it, {@code mail-01
 * (CI000012)}, or something else.
 *
 * @param text without blanks around it
 * @param number the running number; empty where it is none
 */
record TypedItem(String text, Optional<Long> number) {

  static TypedItem of(String typed) {
    String text = typed.strip();
    int bracket = text.lastIndexOf(" (");
    String bare =
        bracket > 0 && text.endsWith(")") ? text.substring(bracket + 2, text.length() - 1) : text;
    return new TypedItem(text, PlanState.running(bare.toUpperCase(Locale.ROOT)));
  }

  /** The text as a pattern, in which it stands for itself. */
  String pattern() {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
