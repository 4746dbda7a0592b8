package org.orderly.change;

import java.util.List;
import org.orderly.kernel.Word;

/**
 * What came of changes, by type, risk or team (9.1).
 *
 * @param rows one for each type, level or resolver group that has a change, in their order
 */
public record ChangeResults(By by, List<Row> rows) {

  /** By what changes are told apart. */
  public enum By implements Word {
    TYPE,
    RISK,
    /** By the resolver groups of those who made them: a change of two groups counts in both. */
    TEAM
  }

  /**
   * What came of some changes.
   *
   * @param of the word of a type or level, or the key of a group
   * @param ended the work on how many was over
   * @param incidents how many incidents they caused, as their reviews counted
   */
  public record Row(
      String of, long ended, long successful, long backedOut, long failed, long incidents) {}
}
