package org.orderly.cmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the graph of items knows of one of them, beside its relations: enough to name it, to find it
 * by its fields and to say who may see it.
 *
 * @param id the running part of its number, 1 or more
 * @param itemClass the key of its class
 * @param customer the key of the customer whose it is; null where it is nobody's
 * @param owner the key of the person who answers for it; null where nobody does
 * @param supportGroup the key of the resolver group that looks after it
 * @param site the key of the site where it is
 * @param criticality the word; null where nobody said
 * @param environment the word; null where nobody said
 */
record ItemCard(
    long id,
    String itemClass,
    ItemStatus status,
    String name,
    @Nullable String customer,
    @Nullable String owner,
    @Nullable String supportGroup,
    @Nullable String site,
    @Nullable String criticality,
    @Nullable String environment) {

  /** By which fields items are counted and found, in the order in which people see them. */
  static final List<ItemField> FACETS =
      List.of(
          ItemField.CLASS,
          ItemField.STATUS,
          ItemField.CRITICALITY,
          ItemField.ENVIRONMENT,
          ItemField.SUPPORT_GROUP,
          ItemField.CUSTOMER,
          ItemField.SITE,
          ItemField.OWNER);

  /** A card of an item of which no more is asked. */
  ItemCard(
      long id,
      String itemClass,
      ItemStatus status,
      String name,
      @Nullable String customer,
      @Nullable String owner) {
    this(id, itemClass, status, name, customer, owner, null, null, null, null);
  }

  /** What stands in a field by which items are counted; null where nothing does. */
  @Nullable String word(ItemField facet) {
    return switch (facet) {
      case CLASS -> itemClass;
      case STATUS -> status.word();
      case CRITICALITY -> criticality;
      case ENVIRONMENT -> environment;
      case SUPPORT_GROUP -> supportGroup;
      case CUSTOMER -> customer;
      case SITE -> site;
      case OWNER -> owner;
      default -> throw new IllegalArgumentException("Items are not counted by " + facet);
    };
  }

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
