package org.orderly.cmdb;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which configuration items somebody may see: one rule, asked of one item and of the database
 * alike. Staff see all; others what they own, and customer managers their customer's.
 *
 * @param me the key of who looks
 * @param customer whose items they manage; null where none
 */
record ItemSight(String me, boolean staff, @Nullable String customer) {

  /** Whether they may see the item as it is now; its past follows. */
  boolean sees(ItemFacts facts) {
    return sees(facts.value(ItemField.OWNER), facts.value(ItemField.CUSTOMER));
  }

  /** The same, by the keys of its owner and its customer. */
  boolean sees(@Nullable String owner, @Nullable String itsCustomer) {
    return staff || me.equals(owner) || customer != null && customer.equals(itsCustomer);
  }

  /**
   * What they may see, as a condition on the present items.
   *
   * @param table by what name the statement knows them
   */
  String condition(String table) {
    return staff ? "true" : "(" + table + ".owner = :me or " + table + ".customer = :managed)";
  }

  /** The values that the condition names. */
  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>();
    if (!staff) {
      values.put("me", me);
      values.put("managed", customer);
    }
    return values;
  }
}
