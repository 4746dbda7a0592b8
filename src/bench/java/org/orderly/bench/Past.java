package org.orderly.bench;

import java.util.regex.Pattern;

/** How much of a template's past its copies have. */
enum Past {
  /** All of it. */
  WHOLE,

  /**
   * Without the engine's history of finished activities, of decisions and of each value that a
   * variable had: no service of ours reads it, and no invariant speaks of it.
   */
  SHORT;

  private static final Pattern FINISHED = Pattern.compile("ACT_HI_(DETAIL|DECINST|DEC_IN|DEC_OUT)");

  boolean has(String table) {
    return this == WHOLE || !FINISHED.matcher(table).matches();
  }

  /** A condition for the rows of a table that are copied. */
  String only(String table) {
    return this == SHORT && table.equals("ACT_HI_ACTINST") ? " and t.END_TIME_ is null" : "";
  }
}
