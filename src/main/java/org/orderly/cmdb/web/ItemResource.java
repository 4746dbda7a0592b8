package org.orderly.cmdb.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ComponentKind;
import org.orderly.cmdb.ItemComponent;
import org.orderly.cmdb.ItemFacts;
import org.orderly.cmdb.ItemField;
import org.orderly.cmdb.ItemView;
import org.orderly.cmdb.RedundancyGroupView;
import org.orderly.kernel.RecordNumber;

/**
 * A configuration item as HTTP shows it.
 *
 * @param revision the number of the update that made it so
 * @param attributes those of its class, as canonical text
 * @param components by the word of their kind
 * @param relations the first of them
 * @param moreRelations whether there are more
 */
record ItemResource(
    RecordNumber number,
    long revision,
    Instant since,
    @JsonProperty("class") String itemClass,
    String name,
    String status,
    @Nullable String owner,
    @Nullable String supportGroup,
    @Nullable String customer,
    @Nullable String site,
    @Nullable String criticality,
    @Nullable String environment,
    @Nullable String vendor,
    @Nullable String contract,
    @Nullable String serial,
    @Nullable String assetTag,
    @Nullable String version,
    @Nullable String warrantyEnd,
    @Nullable String cost,
    @Nullable String currency,
    @Nullable String description,
    Map<String, String> attributes,
    @Nullable String lastVerifiedAt,
    @Nullable Instant lastSeenAt,
    String source,
    Map<String, String> otherSources,
    Map<String, List<ItemComponent>> components,
    List<Group> redundancyGroups,
    List<RelationResource> relations,
    boolean moreRelations) {

  /** A redundancy group of the item. */
  record Group(String name, int needed) {}

  /** What belongs to an item beside its fields. */
  record Parts(
      Map<ComponentKind, List<ItemComponent>> components,
      List<RedundancyGroupView> groups,
      List<RelationResource> relations,
      boolean more) {}

  static ItemResource of(ItemView item, Parts parts) {
    ItemFacts facts = item.facts();
    return new ItemResource(
        item.number(),
        item.revision(),
        item.since(),
        facts.itemClass(),
        facts.name(),
        facts.status().word(),
        facts.value(ItemField.OWNER),
        facts.value(ItemField.SUPPORT_GROUP),
        facts.value(ItemField.CUSTOMER),
        facts.value(ItemField.SITE),
        facts.value(ItemField.CRITICALITY),
        facts.value(ItemField.ENVIRONMENT),
        facts.value(ItemField.VENDOR),
        facts.value(ItemField.CONTRACT),
        facts.value(ItemField.SERIAL),
        facts.value(ItemField.ASSET_TAG),
        facts.value(ItemField.VERSION),
        facts.value(ItemField.WARRANTY_END),
        facts.value(ItemField.COST),
        facts.value(ItemField.CURRENCY),
        facts.value(ItemField.DESCRIPTION),
        facts.attributes(),
        facts.value(ItemField.LAST_VERIFIED_AT),
        item.lastSeenAt(),
        item.source(),
        item.otherSources(),
        byWord(parts.components()),
        parts.groups().stream().map(group -> new Group(group.name(), group.needed())).toList(),
        parts.relations(),
        parts.more());
  }

  private static Map<String, List<ItemComponent>> byWord(
      Map<ComponentKind, List<ItemComponent>> components) {
    Map<String, List<ItemComponent>> byWord = new TreeMap<>();
    components.forEach((kind, all) -> byWord.put(kind.word(), all));
    return byWord;
  }
}
