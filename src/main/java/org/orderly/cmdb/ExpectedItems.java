package org.orderly.cmdb;

import java.util.List;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** Reads what the records of a sample said when it was drawn. */
@Component
class ExpectedItems {

  private final ItemReads items;
  private final RelationReads relations;

  ExpectedItems(ItemReads items, RelationReads relations) {
    this.items = items;
    this.relations = relations;
  }

  /** One item, as after the update as of which the sample was drawn. */
  ExpectedItem of(RecordNumber item, long update) {
    ItemFacts facts =
        items
            .find(item.running(), update)
            .orElseThrow(() -> new IllegalStateException("There was no " + item + " then"))
            .facts();
    return new ExpectedItem(item, ExpectedItem.said(facts), relations(item, update));
  }

  /** Relations that begin at the item: type and number of the other end. */
  List<String> relations(RecordNumber item, long update) {
    return relations.of(item.running(), update).stream()
        .filter(relation -> relation.source().equals(item))
        .map(relation -> relation.type() + " " + relation.target())
        .toList();
  }
}
