package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the graph of items knows of one of them, beside its relations: enough to name it and to say
 * who may see it.
 *
 * @param id the running part of its number, 1 or more
 * @param itemClass the key of its class
 * @param customer the key of the customer whose it is; null where it is nobody's
 * @param owner the key of the person who answers for it; null where nobody does
 */
record ItemCard(
    long id,
    String itemClass,
    ItemStatus status,
    String name,
    @Nullable String customer,
    @Nullable String owner) {

  /** Whether it can fail and carry failure; what is out of use does neither. */
  boolean counts() {
    return !status.gone();
  }

  /** Where the item of this id is among some that are sorted by id, or a negative number. */
  static int place(List<ItemCard> sorted, long id) {
    int low = 0;
    int high = sorted.size() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      long there = sorted.get(middle).id();
      if (there == id) {
        return middle;
      }
      low = there < id ? middle + 1 : low;
      high = there < id ? high : middle - 1;
    }
    return -1;
  }
}
