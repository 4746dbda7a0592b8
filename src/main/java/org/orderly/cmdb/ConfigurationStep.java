package org.orderly.cmdb;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a configuration plan wants. An item is named by its number, or, where the same
 * plan adds it, by its handle.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ConfigurationStep.AddItem.class, name = "add-item"),
  @JsonSubTypes.Type(value = ConfigurationStep.AmendItem.class, name = "amend-item"),
  @JsonSubTypes.Type(value = ConfigurationStep.AddRelation.class, name = "add-relation"),
  @JsonSubTypes.Type(value = ConfigurationStep.EndRelation.class, name = "end-relation"),
  @JsonSubTypes.Type(value = ConfigurationStep.SetRedundancy.class, name = "set-redundancy"),
  @JsonSubTypes.Type(value = ConfigurationStep.MarkVerified.class, name = "mark-verified")
})
public sealed interface ConfigurationStep {

  /**
   * Adds an item.
   *
   * @param handle names it within the plan: 1 to 64 characters, no record number
   * @param facts class, name and status at least
   * @param components those of the kinds that are known
   */
  record AddItem(String handle, ItemFacts facts, Map<ComponentKind, List<ItemComponent>> components)
      implements ConfigurationStep {

    public AddItem {
      components = copy(components);
    }

    /** An item without components. */
    public AddItem(String handle, ItemFacts facts) {
      this(handle, facts, Map.of());
    }
  }

  /**
   * Gives fields of an item other values. Facts of an item that is so already change nothing.
   *
   * @param item its number
   * @param baseRevision the revision that whoever wants this has read; null where that does not
   *     matter
   * @param fields the new value by field; null takes the value away
   * @param components all there are of each kind named; kinds that are not named stay
   */
  record AmendItem(
      String item,
      @Nullable Long baseRevision,
      @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable String> fields,
      Map<ComponentKind, List<ItemComponent>> components)
      implements ConfigurationStep {

    public AmendItem {
      fields = fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      components = copy(components);
    }

    /** Other values whatever was read before. */
    public AmendItem(String item, Map<String, @Nullable String> fields) {
      this(item, null, fields, Map.of());
    }
  }

  /**
   * Says that a relation holds. One that holds already in the same redundancy group stays as it is.
   *
   * @param type the key of its type
   * @param redundancyGroup the name of a group of the end that depends; null for none
   */
  record AddRelation(String type, String source, String target, @Nullable String redundancyGroup)
      implements ConfigurationStep {

    /** A relation outside any redundancy group. */
    public AddRelation(String type, String source, String target) {
      this(type, source, target, null);
    }
  }

  /** Ends the relation of this type from the source to the target. */
  record EndRelation(String type, String source, String target) implements ConfigurationStep {}

  /**
   * Says how many members of a redundancy group of an item are needed, so that it does not fail.
   *
   * @param item the one that depends on the members
   * @param group the group's name, unique with the item: up to 64 characters
   * @param needed 1 or more, at most as many as there are members; 0 ends a group without members
   */
  record SetRedundancy(String item, String group, int needed) implements ConfigurationStep {}

  /** Says that the item was looked at and is as its record says. */
  record MarkVerified(String item) implements ConfigurationStep {}

  private static Map<ComponentKind, List<ItemComponent>> copy(
      @Nullable Map<ComponentKind, List<ItemComponent>> components) {
    return components == null ? Map.of() : Map.copyOf(components);
  }
}
