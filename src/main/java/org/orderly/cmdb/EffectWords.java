package org.orderly.cmdb;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How what a correction makes other is told as plain text. */
final class EffectWords {

  /** No value may look like a line of its own to whoever reads it. */
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private EffectWords() {}

  /** A value before or after; null where there is none to tell. */
  static @Nullable String value(CorrectionEffect.What what, @Nullable String value) {
    if (what != CorrectionEffect.What.RELATION) {
      return value;
    }
    if (value == null) {
      return "none";
    }
    return value.isEmpty() ? "holds" : "holds, in the group " + value;
  }

  /** The text as one line. */
  static String line(String text) {
    return LINE_END.matcher(text).replaceAll(" ⏎ ");
  }
}
