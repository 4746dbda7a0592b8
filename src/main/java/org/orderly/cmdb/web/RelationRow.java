package org.orderly.cmdb.web;

import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ItemLine;
import org.orderly.cmdb.RelatedItem;
import org.orderly.kernel.RecordNumber;

/**
 * A relation, read from the item whose page shows it.
 *
 * @param words how it reads, such as {@code Runs on}
 * @param redundancyGroup the name of the group that it belongs to; null where it belongs to none
 */
record RelationRow(String words, ItemLine other, @Nullable String redundancyGroup) {

  static RelationRow of(RelatedItem related, RecordNumber item, ItemWords words) {
    return new RelationRow(
        words.relation(related.relation().type(), related.relation().source().equals(item)),
        related.other(),
        related.relation().redundancyGroup());
  }
}
