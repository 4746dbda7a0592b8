package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what updates made of an item, the latest first. */
@Component
class ItemHistory {

  private static final String NUMBERS =
      "select from_update as n from configuration_item_revision where item_id = :id"
          + " union select from_update from item_component where item_id = :id"
          + " union select to_update from item_component where item_id = :id"
          + " union select from_update from item_relation where source_id = :id"
          + " union select to_update from item_relation where source_id = :id"
          + " union select from_update from item_relation where target_id = :id"
          + " union select to_update from item_relation where target_id = :id"
          + " union select from_update from redundancy_group where item_id = :id"
          + " union select to_update from redundancy_group where item_id = :id";

  private static final String TOUCHED =
      " and (from_update in (:numbers) or to_update in (:numbers)) order by to_update";

  private final JdbcClient jdbc;
  private final UpdateReads updates;

  ItemHistory(JdbcClient jdbc, UpdateReads updates) {
    this.jdbc = jdbc;
    this.updates = updates;
  }

  /**
   * Some of the updates that wrote the item.
   *
   * @param before only updates with a smaller number; to read on
   */
  List<ItemHistoryEntry> of(long id, long before, int most) {
    List<Long> numbers =
        jdbc.sql("select n from (" + NUMBERS + ") u where n < :before order by n desc limit :most")
            .param("id", id)
            .param("before", Math.min(before, CmdbHead.OPEN))
            .param("most", most)
            .query(Long.class)
            .list();
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<Long, Entry> entries = new TreeMap<>(Comparator.reverseOrder());
    updates.all(numbers).forEach((number, update) -> entries.put(number, new Entry(update)));
    fields(id, numbers, entries);
    components(id, numbers, entries);
    relations(id, numbers, entries);
    groups(id, numbers, entries);
    return entries.values().stream().map(entry -> entry.told(id)).toList();
  }

  private void fields(long id, List<Long> numbers, Map<Long, Entry> entries) {
    jdbc.sql(
            "select from_update, to_update, facts from configuration_item_revision"
                + " where item_id = :id"
                + TOUCHED)
        .param("id", id)
        .param("numbers", numbers)
        .query(
            row -> {
              ItemFacts facts = new ItemFacts(FactsJson.read(row.getString("facts")));
              at(entries, row.getLong("to_update")).factsBefore = facts;
              at(entries, row.getLong("from_update")).factsAfter = facts;
            });
  }

  private void components(long id, List<Long> numbers, Map<Long, Entry> entries) {
    jdbc.sql(
            "select kind, component_key, facts, from_update, to_update from item_component"
                + " where item_id = :id"
                + TOUCHED)
        .param("id", id)
        .param("numbers", numbers)
        .query(
            row -> {
              ComponentKind kind = ComponentReads.kind(row);
              ItemComponent component =
                  new ItemComponent(
                      row.getString("component_key"), FactsJson.read(row.getString("facts")));
              add(at(entries, row.getLong("to_update")).partsBefore, kind, component);
              add(at(entries, row.getLong("from_update")).partsAfter, kind, component);
            });
  }

  private static void add(
      Map<ComponentKind, List<ItemComponent>> parts, ComponentKind kind, ItemComponent component) {
    parts.computeIfAbsent(kind, none -> new ArrayList<>()).add(component);
  }

  /** With the name that a group has, or had when it ended. */
  private void relations(long id, List<Long> numbers, Map<Long, Entry> entries) {
    jdbc.sql(
            "select r.id, r.type_key, r.source_id, r.target_id, r.from_update, r.to_update,"
                + " (select g.name from redundancy_group g where g.id = r.redundancy_group_id"
                + " limit 1) as group_name from item_relation r"
                + " where (r.source_id = :id or r.target_id = :id)"
                + TOUCHED)
        .param("id", id)
        .param("numbers", numbers)
        .query(
            row -> {
              RelationView relation = RelationReads.relation(row, 0);
              at(entries, row.getLong("to_update")).relationsBefore.add(relation);
              at(entries, row.getLong("from_update")).relationsAfter.add(relation);
            });
  }

  private void groups(long id, List<Long> numbers, Map<Long, Entry> entries) {
    jdbc.sql(
            "select id, name, needed, from_update, to_update from redundancy_group"
                + " where item_id = :id"
                + TOUCHED)
        .param("id", id)
        .param("numbers", numbers)
        .query(
            row -> {
              RedundancyGroupView group =
                  new RedundancyGroupView(
                      row.getLong("id"),
                      ItemReads.number(id),
                      row.getString("name"),
                      row.getInt("needed"));
              at(entries, row.getLong("to_update")).groupsBefore.add(group);
              at(entries, row.getLong("from_update")).groupsAfter.add(group);
            });
  }

  /** What belongs to an update that is not asked for goes nowhere. */
  private static Entry at(Map<Long, Entry> entries, long number) {
    return Objects.requireNonNullElseGet(entries.get(number), () -> new Entry(null));
  }

  /** What an update ended and what it began. */
  private static final class Entry {

    private final @Nullable ConfigurationUpdateView update;
    private final Map<ComponentKind, List<ItemComponent>> partsBefore = new TreeMap<>();
    private final Map<ComponentKind, List<ItemComponent>> partsAfter = new TreeMap<>();
    private final List<RelationView> relationsBefore = new ArrayList<>();
    private final List<RelationView> relationsAfter = new ArrayList<>();
    private final List<RedundancyGroupView> groupsBefore = new ArrayList<>();
    private final List<RedundancyGroupView> groupsAfter = new ArrayList<>();
    private @Nullable ItemFacts factsBefore;
    private @Nullable ItemFacts factsAfter;

    Entry(@Nullable ConfigurationUpdateView update) {
      this.update = update;
    }

    ItemHistoryEntry told(long id) {
      ConfigurationUpdateView by = Objects.requireNonNull(update);
      ConfigurationDifference difference =
          ConfigurationDifference.between(
              ItemReads.number(id),
              new ItemState(factsBefore, partsBefore, relationsBefore, groupsBefore),
              new ItemState(factsAfter, partsAfter, relationsAfter, groupsAfter));
      return new ItemHistoryEntry(
          by,
          difference.fields(),
          difference.components(),
          difference.relations(),
          difference.groups());
    }
  }
}
