package org.orderly.cmdb;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has sent, in one shape for both protocols: names are in lower case, and whatever
 * nobody asks for has been left out while it was read.
 *
 * @param query what the agent wants, such as prolog, contact or inventory
 * @param agent the id by which the agent names itself; empty where it gave none
 * @param itemType what the inventory is of, as GLPI's agent says; null where it says nothing
 * @param sections the entries of each section
 */
record InventoryDocument(
    InventoryProtocol protocol,
    String query,
    String agent,
    @Nullable String itemType,
    Map<String, List<Map<String, String>>> sections) {

  /** The entries of a section; none where the agent has not looked. */
  List<Map<String, String>> entries(String section) {
    return sections.getOrDefault(section, List.of());
  }

  /** The value of a field of a section that has one entry; empty where it has none. */
  String value(String section, String field) {
    List<Map<String, String>> entries = entries(section);
    return entries.isEmpty() ? "" : entries.get(0).getOrDefault(field, "");
  }

  /** Whether the agent has looked. */
  boolean observed(String section) {
    return sections.containsKey(section);
  }
}
