package org.orderly.cmdb;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a configuration item at one time.
 *
 * @param facts null where there was no such item yet
 * @param components by kind; a kind without components is left out
 * @param relations in both directions
 * @param groups of which it is the item that depends
 */
public record ItemState(
    @Nullable ItemFacts facts,
    Map<ComponentKind, List<ItemComponent>> components,
    List<RelationView> relations,
    List<RedundancyGroupView> groups) {}
