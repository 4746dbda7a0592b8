package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * What says who authorizes a correction.
 *
 * @param kind the weightiest of what it writes
 * @param criticality the word of the highest of the items that it touches, before and after; {@code
 *     none} where none has one
 * @param responsible whether each who had a hand in it owns or supports all items that it touches
 * @param owner the key of who alone owns the most critical of them; null where nobody does
 * @param items those that it touches, of those that there are
 */
public record CorrectionWeight(
    CorrectionKind kind,
    String criticality,
    boolean responsible,
    @Nullable String owner,
    List<RecordNumber> items) {

  /** What stands in place of a criticality where no item has one. */
  public static final String NONE = "none";

  /** Whose items it touches, as the decision table spells it. */
  public String itemsWord() {
    return responsible ? "own" : "others";
  }
}
