package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes relations and redundancy groups that begin or end. */
@Component
class RelationWriter {

  private final JdbcTemplate jdbc;
  private final Sequences sequences;
  private final BulkInsert relations;
  private final BulkInsert groups;

  RelationWriter(JdbcTemplate jdbc, Sequences sequences) {
    this.jdbc = jdbc;
    this.sequences = sequences;
    relations =
        new BulkInsert(
            jdbc,
            "item_relation",
            "id, type_key, source_id, target_id, redundancy_group_id, from_update, to_update");
    groups =
        new BulkInsert(
            jdbc, "redundancy_group", "id, item_id, name, needed, from_update, to_update");
  }

  void groups(PlanState state, long update, UpdateDigest digest) {
    List<PlannedGroup> changed = state.groups().stream().filter(PlannedGroup::changed).toList();
    List<PlannedGroup> added = changed.stream().filter(group -> group.before() == null).toList();
    Iterator<Long> numbers = sequences.groups(added.size()).iterator();
    added.forEach(group -> group.number(numbers.next()));
    List<Object[]> ended = new ArrayList<>();
    List<Object[]> begun = new ArrayList<>();
    for (PlannedGroup group : changed) {
      if (group.before() != null) {
        ended.add(new Object[] {update, group.id()});
        digest.groupEnds(group.id());
      }
      if (group.needed() > 0) {
        long item = id(state, group.key().item());
        String name = group.key().name();
        begun.add(new Object[] {group.id(), item, name, group.needed(), update, CmdbHead.OPEN});
        digest.group(group.id(), item, name, group.needed());
      }
    }
    if (!ended.isEmpty()) {
      jdbc.batchUpdate(
          "update redundancy_group set to_update = ? where id = ? and to_update = " + CmdbHead.OPEN,
          ended);
    }
    groups.insert(begun);
  }

  /** Writes the relations; how many have begun or ended. */
  int relations(PlanState state, ItemModel model, long update, UpdateDigest digest) {
    List<Object[]> ended = new ArrayList<>();
    List<PlannedRelation> begun = new ArrayList<>();
    for (PlannedRelation relation : state.relations()) {
      StoredRelation before = relation.before();
      if (before != null && relation.ends()) {
        ended.add(new Object[] {update, before.id()});
        digest.relationEnds(before.id());
      }
      if (relation.begins()) {
        begun.add(relation);
      }
    }
    Iterator<Long> numbers = sequences.relations(begun.size()).iterator();
    List<Object[]> rows = new ArrayList<>();
    for (PlannedRelation relation : begun) {
      long id = numbers.next();
      Triple triple = numbered(state, relation.triple());
      Long group = group(state, model, relation);
      rows.add(
          new @Nullable Object[] {
            id, triple.type(), triple.source(), triple.target(), group, update, CmdbHead.OPEN
          });
      digest.relation(id, triple, group);
    }
    if (!ended.isEmpty()) {
      jdbc.batchUpdate(
          "update item_relation set to_update = ? where id = ? and to_update = " + CmdbHead.OPEN,
          ended);
    }
    relations.insert(rows);
    return ended.size() + rows.size();
  }

  static Triple numbered(PlanState state, Triple triple) {
    return new Triple(triple.type(), id(state, triple.source()), id(state, triple.target()));
  }

  private static long id(PlanState state, long planned) {
    PlannedItem item = state.item(planned);
    return item == null ? planned : item.id();
  }

  private static @Nullable Long group(PlanState state, ItemModel model, PlannedRelation relation) {
    String name = relation.group();
    if (name == null) {
      return null;
    }
    RelationTypeView type = Objects.requireNonNull(model.types().get(relation.triple().type()));
    long dependent = RelationSteps.dependent(type, relation.triple());
    return state.group(new PlannedGroup.Key(dependent, name)).id();
  }
}
