package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;

/**
 * What became of a line of an import file, or in a dry run would become of it.
 *
 * @param line the line in the file, the header being line 1
 * @param item the number of the item that it tells of; null where it is refused, or would be new
 * @param reason why it was refused; null otherwise
 */
public record ImportLine(
    long line, Outcome outcome, @Nullable String item, @Nullable String reason) {

  /** What can become of a line. */
  public enum Outcome implements Word {
    CREATED,
    UPDATED,
    UNCHANGED,
    REFUSED
  }

  static ImportLine refused(long line, String reason) {
    return new ImportLine(line, Outcome.REFUSED, null, reason);
  }
}
