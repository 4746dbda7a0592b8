package org.orderly.cmdb;

import java.util.List;
import java.util.Set;
import org.orderly.kernel.RecordNumber;

/**
 * What the record of an item said when a sample was drawn.
 *
 * @param relations those that begin at the item: type and number of the other end
 */
public record ExpectedItem(RecordNumber number, ItemFacts facts, List<String> relations) {

  private static final String VERIFIED = ItemField.LAST_VERIFIED_AT.key();

  /** What the record says, without when it was last found right. */
  static ItemFacts said(ItemFacts facts) {
    return facts.with(VERIFIED, null);
  }

  /** Whether the record says the same, in whatever order its relations are told. */
  boolean says(ExpectedItem other) {
    return facts.equals(other.facts())
        && Set.copyOf(relations).equals(Set.copyOf(other.relations()));
  }

  /** Values and relations that can be compared. */
  int points() {
    return said(facts).values().size() + relations.size();
  }
}
