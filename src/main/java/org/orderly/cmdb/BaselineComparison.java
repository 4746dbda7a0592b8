package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/**
 * What a baseline has that is not the same now, or in another baseline (8.2.6).
 *
 * @param with the other baseline; null for now
 * @param update the update after which the other states are
 * @param lines some of those that are not the same, by number
 * @param total how many lines there are on all pages
 * @param page from 0
 */
public record BaselineComparison(
    BaselineView baseline,
    @Nullable BaselineView with,
    long update,
    Counts counts,
    List<Line> lines,
    long total,
    int page,
    int size) {

  /** How an item of either side stands to the other. */
  public enum Standing implements Word {
    /** It is in both, and not as it was. */
    DIFFERENT,
    /** It is in the baseline alone: the same scope means it no more. */
    GONE,
    /** It is in the other alone. */
    ADDED
  }

  /**
   * How many items stand how.
   *
   * @param same those that are in both as they were
   */
  public record Counts(int same, int different, int gone, int added) {

    /** Whether both have the same items in the same states. */
    public boolean none() {
      return different == 0 && gone == 0 && added == 0;
    }
  }

  /**
   * An item that is not the same.
   *
   * @param name what it is called in the other, or was called where the other has none
   * @param difference from its state in the baseline to that of the other, also where the scope
   *     means it no more; none for what was added
   */
  public record Line(
      RecordNumber item,
      Standing standing,
      String itemClass,
      String name,
      ConfigurationDifference difference) {}
}
