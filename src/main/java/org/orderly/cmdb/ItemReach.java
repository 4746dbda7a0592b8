package org.orderly.cmdb;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.PersonView;

/**
 * Which configuration items somebody may name as affected: those that they may see, and those of
 * their customer at their site, since these are around them.
 *
 * @param sight what they may see
 * @param customer the key of the customer for whom they work; null where none
 * @param site where they work; null where nobody said
 */
record ItemReach(ItemSight sight, @Nullable String customer, @Nullable String site) {

  static ItemReach of(ItemSight sight, @Nullable PersonView person) {
    return person == null
        ? new ItemReach(sight, null, null)
        : new ItemReach(sight, person.customer(), person.site());
  }

  boolean covers(ItemLine item) {
    return sight.sees(item.owner(), item.customer())
        || customer != null
            && site != null
            && customer.equals(item.customer())
            && site.equals(item.site());
  }

  /** Those that somebody reaches who is no staff, as a condition on the id of an item. */
  static final String CONDITION =
      "i.id in (select id from configuration_item where owner = :me"
          + " union select id from configuration_item where customer = :customer and site = :site"
          + " union select id from configuration_item where customer = :managed)";

  /** The values that the condition names. */
  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("me", sight.me());
    values.put("managed", sight.customer());
    values.put("customer", customer);
    values.put("site", site);
    return values;
  }
}
