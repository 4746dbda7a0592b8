package org.orderly.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.ItemNaming;
import org.orderly.cmdb.ItemStatus;

/**
 * A configuration item that an incident concerns, as far as the reader may know it.
 *
 * @param named its number, or a name from before items had numbers
 * @param itemClass the key of its class; null, as all that follows, where the reader may not see
 *     the item, or there is a name alone
 * @param criticality the word; null where nobody said
 * @param path where it is shown; null where the reader may name it and not look at it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AffectedItem(
    String named,
    @JsonProperty("class") @Nullable String itemClass,
    @Nullable String name,
    @Nullable ItemStatus status,
    @Nullable String criticality,
    @Nullable String path) {

  static AffectedItem of(String named, ItemNaming.@Nullable Told told) {
    return told == null
        ? new AffectedItem(named, null, null, null, null, null)
        : new AffectedItem(
            named,
            told.item().itemClass(),
            told.item().name(),
            told.item().status(),
            told.item().criticality(),
            told.seen() ? "/configuration-items/" + told.item().number() : null);
  }
}
