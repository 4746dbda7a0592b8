package org.orderly.cmdb.web;

import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ItemLine;
import org.orderly.cmdb.RelatedItem;
import org.orderly.kernel.RecordNumber;

/**
 * A relation of an item as HTTP shows it.
 *
 * @param other the item at its other end
 */
record RelationResource(
    long id,
    String type,
    RecordNumber source,
    RecordNumber target,
    @Nullable String redundancyGroup,
    ItemLine other) {

  static RelationResource of(RelatedItem related) {
    return new RelationResource(
        related.relation().id(),
        related.relation().type(),
        related.relation().source(),
        related.relation().target(),
        related.relation().redundancyGroup(),
        related.other());
  }
}
