package org.orderly.cmdb;

import org.jspecify.annotations.Nullable;
import org.orderly.catalogue.Criticality;

/**
 * What configuration items are looked for; null does not restrict.
 *
 * @param text a number, or words of name, serial number, tag or description
 * @param itemClass the key of a class: its items and those of all classes below it
 */
public record ItemCriteria(
    @Nullable String text,
    @Nullable String itemClass,
    @Nullable ItemStatus status,
    @Nullable String owner,
    @Nullable String supportGroup,
    @Nullable String customer,
    @Nullable String site,
    @Nullable Criticality criticality,
    @Nullable Environment environment) {

  /** Every item. */
  public static final ItemCriteria ALL =
      new ItemCriteria(null, null, null, null, null, null, null, null, null);
}
