package org.orderly.cmdb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What an inventory agent has found out about the machine it runs on, the same whatever it speaks.
 *
 * @param agent the id by which the agent names itself
 * @param itemClass the key of the class that the machine is of
 * @param facts text by field, as {@link ItemFacts} names them; attributes that its class does not
 *     have are for nobody
 * @param cards addresses of network cards that tell one machine from another
 * @param components all parts of each kind that the agent has looked for
 */
record Inventory(
    String agent,
    String itemClass,
    SortedMap<String, String> facts,
    Set<String> cards,
    Map<ComponentKind, List<ItemComponent>> components) {}
