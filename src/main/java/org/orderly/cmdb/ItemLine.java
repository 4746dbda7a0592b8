package org.orderly.cmdb;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.RecordNumber;

/**
 * A configuration item in one line of a list.
 *
 * @param itemClass the key of its class
 * @param owner the key of the person who answers for it
 * @param supportGroup the key of the resolver group that looks after it
 * @param criticality the word; null where nobody said
 * @param environment the word; null where nobody said
 */
public record ItemLine(
    RecordNumber number,
    @JsonProperty("class") String itemClass,
    String name,
    ItemStatus status,
    @Nullable String owner,
    @Nullable String supportGroup,
    @Nullable String customer,
    @Nullable String site,
    @Nullable String criticality,
    @Nullable String environment) {

  static ItemLine of(RecordNumber number, ItemFacts facts) {
    return new ItemLine(
        number,
        facts.itemClass(),
        facts.name(),
        facts.status(),
        facts.value(ItemField.OWNER),
        facts.value(ItemField.SUPPORT_GROUP),
        facts.value(ItemField.CUSTOMER),
        facts.value(ItemField.SITE),
        facts.value(ItemField.CRITICALITY),
        facts.value(ItemField.ENVIRONMENT));
  }

  static ItemLine of(ItemCard card) {
    return new ItemLine(
        ItemReads.number(card.id()),
        card.itemClass(),
        card.name(),
        card.status(),
        card.owner(),
        card.supportGroup(),
        card.customer(),
        card.site(),
        card.criticality(),
        card.environment());
  }
}
