package org.orderly.cmdb;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All items, and which fails with which, as they are after one configuration update: a snapshot in
 * plain arrays that never changes, both ways, with the redundancy groups (ADR 0066). An item has a
 * place in it; places are in the order of ids. What later updates changed lies beside the arrays.
 */
final class ItemGraph {

  private final long update;
  private final FailureTypes types;
  private final ItemColumns columns;
  private final List<ItemCard> added;
  private final Map<Integer, ItemCard> amended;
  private final BitSet counting;
  private final GraphGroups groups;
  private final EdgeRows dependents;
  private final EdgeRows providers;

  ItemGraph(
      long update,
      FailureTypes types,
      ItemColumns columns,
      List<ItemCard> added,
      Map<Integer, ItemCard> amended,
      BitSet counting,
      GraphGroups groups,
      EdgeRows dependents,
      EdgeRows providers) {
    this.update = update;
    this.types = types;
    this.columns = columns;
    this.added = added;
    this.amended = amended;
    this.counting = counting;
    this.groups = groups;
    this.dependents = dependents;
    this.providers = providers;
  }

  /** The number of the last configuration update that it knows of. */
  long update() {
    return update;
  }

  FailureTypes types() {
    return types;
  }

  int size() {
    return columns.size() + added.size();
  }

  /** The place of an item, or a negative number where there is none of this id. */
  int place(long id) {
    int known = columns.place(id);
    int beside = known < 0 ? ItemCard.place(added, id) : -1;
    return beside < 0 ? known : columns.size() + beside;
  }

  /** Whether an item can fail and carry failure. */
  boolean counts(int place) {
    return counting.get(place);
  }

  long id(int place) {
    return place < columns.size() ? columns.id(place) : added.get(place - columns.size()).id();
  }

  ItemCard card(int place) {
    ItemCard beside = beside(place);
    return beside == null ? columns.card(place) : beside;
  }

  String itemClass(int place) {
    ItemCard beside = beside(place);
    return beside == null ? columns.itemClass(place) : beside.itemClass();
  }

  String name(int place) {
    ItemCard beside = beside(place);
    return beside == null ? columns.name(place) : beside.name();
  }

  /** What stands in a field by which items are counted; null where nothing does. */
  @Nullable String word(ItemField facet, int place) {
    ItemCard beside = beside(place);
    return beside == null ? columns.word(facet, place) : beside.word(facet);
  }

  @Nullable String customer(int place) {
    return word(ItemField.CUSTOMER, place);
  }

  @Nullable String owner(int place) {
    return word(ItemField.OWNER, place);
  }

  /** How the name of an item compares with another. */
  int compareName(int place, String other) {
    ItemCard beside = beside(place);
    return beside == null
        ? columns.compareName(place, other)
        : NameOrder.INSTANCE.compare(beside.name(), other);
  }

  /** What is known of an item beside the columns; null where they say all. */
  @Nullable ItemCard beside(int place) {
    return place < columns.size()
        ? amended.isEmpty() ? null : amended.get(place)
        : added.get(place - columns.size());
  }

  GraphGroup group(int place) {
    return groups.at(place);
  }

  GraphGroups groups() {
    return groups;
  }

  /** What fails with each item. */
  EdgeRows dependents() {
    return dependents;
  }

  /** What each item fails with. */
  EdgeRows providers() {
    return providers;
  }

  /** The members of an item's redundancy group that can fail, each once, in order. */
  int[] members(int item, int group) {
    EdgeRows.Row row = providers.of(item);
    int[] members = new int[row.to() - row.from()];
    int count = 0;
    for (int at = row.from(); at < row.to(); at++) {
      if (row.group(at) == group && counts(row.end(at))) {
        members[count++] = row.end(at);
      }
    }
    Arrays.sort(members, 0, count);
    int distinct = 0;
    for (int at = 0; at < count; at++) {
      if (at == 0 || members[at] != members[at - 1]) {
        members[distinct++] = members[at];
      }
    }
    return Arrays.copyOf(members, distinct);
  }

  /** How many those members are. */
  int memberCount(int item, int group) {
    int known = groups.members(group);
    return known == GraphGroups.UNCOUNTED ? members(item, group).length : known;
  }

  /** The same graph, with the members of all groups counted. */
  ItemGraph counted() {
    return new ItemGraph(
        update,
        types,
        columns,
        added,
        amended,
        counting,
        groups.counted(this::count),
        dependents,
        providers);
  }

  private int count(int group) {
    int item = place(group(group).item());
    return item < 0 ? 0 : members(item, group).length;
  }

  /** How much lies beside the arrays. */
  int beside() {
    return added.size() + amended.size() + dependents.beside() + providers.beside();
  }

  /** The bytes that the arrays take. */
  long bytes() {
    return columns.bytes() + dependents.bytes() + providers.bytes() + counting.size() / Byte.SIZE;
  }

  /**
   * This graph after some more configuration updates; empty where it can't say so and has to be
   * read anew, since what it knew does not fit.
   */
  Optional<ItemGraph> after(GraphChanges changes) {
    return new GraphEdit(this).apply(changes);
  }

  /** The same in arrays that have nothing beside them. */
  ItemGraph gathered() {
    ItemGraphBuilder builder = new ItemGraphBuilder(types);
    for (int place = 0; place < size(); place++) {
      builder.item(card(place));
    }
    builder.groups(groups);
    for (int place = 0; place < size(); place++) {
      EdgeRows.Row row = providers.of(place);
      for (int at = row.from(); at < row.to(); at++) {
        builder.edge(row.end(at), place, row.group(at), row.type(at));
      }
    }
    return builder.build(update);
  }

  ItemColumns columns() {
    return columns;
  }

  /** The items behind those of the columns, by ascending id. */
  List<ItemCard> added() {
    return added;
  }

  /** Items of the columns that were amended since, by place. */
  Map<Integer, ItemCard> amended() {
    return amended;
  }

  BitSet counting() {
    return counting;
  }
}
