package org.orderly.cmdb;

import java.util.List;
import org.orderly.kernel.Acting;
import org.springframework.stereotype.Service;

/**
 * Finds configuration items by words and fields, as they are now, and counts them. What the
 * transaction that asks has written itself is found once it is committed (ADR 0071). It begins no
 * transaction: who waits for the graph of items holds no connection.
 *
 * @clause 8.2.6
 */
@Service
public class ItemSearchManagement {

  private final ItemSearch search;
  private final ItemAccess access;

  ItemSearchManagement(ItemSearch search, ItemAccess access) {
    this.search = search;
    this.access = access;
  }

  /** One page of the items that are looked for and that the actor may see, by name. */
  public ItemPage find(ItemCriteria criteria, int page, int size) {
    return search.find(
        criteria, Math.max(0, page), Math.max(1, Math.min(size, ItemPage.LARGEST)), sight());
  }

  /**
   * How the items that are looked for and that the actor may see divide by their fields. The
   * criterion of a field does not count for the field itself.
   */
  public List<ItemFacet> facets(ItemCriteria criteria) {
    return search.facets(criteria, sight());
  }

  private ItemSight sight() {
    return access.sight(Acting.current());
  }
}
