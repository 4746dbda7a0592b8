package org.orderly.cmdb;

import java.util.List;

/**
 * What one configuration update made of an item: who, when and why, and what was other afterwards.
 *
 * @param fields all of them where the update added the item
 */
public record ItemHistoryEntry(
    ConfigurationUpdateView update,
    List<FieldDifference> fields,
    List<ComponentDifference> components,
    List<RelationDifference> relations,
    List<GroupDifference> groups) {}
