package org.orderly.bench;

/**
 * Which copies are made of the templates.
 *
 * @param prefix of the records' numbers
 * @param step from a record's running number to that of its next copy
 * @param from which copy on
 * @param to the last copy, inclusive
 */
record Copies(String prefix, long step, long from, long to) {

  /** An expression for the number that the copy of a record has. */
  String number(String column) {
    String running = running("cast(substr(" + column + ", " + (prefix.length() + 1) + ") as int)");
    return "concat('%s', lpad(%s, greatest(6, length(%s)), '0'))"
        .formatted(prefix, running, running);
  }

  /** An expression for the running number that the copy of a record has. */
  String running(String column) {
    return "(" + column + " + k.seq * " + step + ")";
  }

  /** An expression for a text in which the record's number stands. */
  String naming(String column) {
    return "replace(" + column + ", t.record_number, " + number("t.record_number") + ")";
  }
}
