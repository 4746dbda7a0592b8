package org.orderly.cmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads states of many items after one update, as baselines know them: without the mark of when an
 * item was verified, which says nothing of what it is.
 */
@Component
class BaselineStates {

  private static final String WANTED =
      "json_table(:ids, '$[*]' columns (id bigint path '$')) wanted join ";

  private final JdbcClient jdbc;

  BaselineStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A state as it is gathered from several tables. */
  private static final class Gathered {

    private ItemFacts facts = new ItemFacts(Map.of());
    private final Map<ComponentKind, List<ItemComponent>> components =
        new EnumMap<>(ComponentKind.class);
    private final List<RelationView> relations = new ArrayList<>();
    private final List<RedundancyGroupView> groups = new ArrayList<>();

    ItemState state() {
      return new ItemState(facts.values().isEmpty() ? null : facts, components, relations, groups);
    }
  }

  /**
   * The states by item, in the order of the items. Four statements, so a caller takes pieces.
   *
   * @param update the number of an update that is committed
   */
  Map<Long, ItemState> of(Collection<Long> items, long update) {
    Map<Long, Gathered> all = new TreeMap<>();
    items.forEach(item -> all.put(item, new Gathered()));
    String ids = array(all.keySet());
    facts(ids, update, all);
    components(ids, update, all);
    relations(ids, update, all);
    groups(ids, update, all);
    Map<Long, ItemState> states = new TreeMap<>();
    all.forEach((item, gathered) -> states.put(item, gathered.state()));
    return states;
  }

  /** Numbers as one value of a statement. */
  static String array(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  private JdbcClient.StatementSpec asked(String select, String ids, long update) {
    return jdbc.sql(select).param("ids", ids).param("update", update);
  }

  private static String held(String table) {
    return " and %1$s.from_update <= :update and %1$s.to_update > :update".formatted(table);
  }

  private void facts(String ids, long update, Map<Long, Gathered> all) {
    asked(
            "select straight_join r.item_id, r.facts from "
                + WANTED
                + "configuration_item_revision r on r.item_id = wanted.id"
                + held("r"),
            ids,
            update)
        .query(
            row -> {
              at(all, row.getLong("item_id")).facts =
                  new ItemFacts(FactsJson.read(row.getString("facts")))
                      .with(ItemField.LAST_VERIFIED_AT, null);
            });
  }

  private void components(String ids, long update, Map<Long, Gathered> all) {
    asked(
            "select straight_join c.item_id, c.kind, c.component_key, c.facts from "
                + WANTED
                + "item_component c on c.item_id = wanted.id"
                + held("c")
                + " order by c.item_id, c.kind, c.component_key",
            ids,
            update)
        .query(
            row -> {
              at(all, row.getLong("item_id"))
                  .components
                  .computeIfAbsent(ComponentReads.kind(row), none -> new ArrayList<>())
                  .add(
                      new ItemComponent(
                          row.getString("component_key"), FactsJson.read(row.getString("facts"))));
            });
  }

  private void relations(String ids, long update, Map<Long, Gathered> all) {
    asked(related("source_id") + " union all " + related("target_id") + " order by id", ids, update)
        .query(
            row -> {
              at(all, row.getLong("wanted_id")).relations.add(RelationReads.relation(row, 0));
            });
  }

  private static String related(String end) {
    return "select straight_join wanted.id as wanted_id, r.id, r.type_key, r.source_id, r.target_id,"
        + " g.name as group_name, r.from_update from "
        + WANTED
        + "item_relation r on r."
        + end
        + " = wanted.id"
        + held("r")
        + " left join redundancy_group g on g.id = r.redundancy_group_id"
        + held("g");
  }

  private void groups(String ids, long update, Map<Long, Gathered> all) {
    asked(
            "select straight_join g.id, g.item_id, g.name, g.needed from "
                + WANTED
                + "redundancy_group g on g.item_id = wanted.id"
                + held("g")
                + " order by g.item_id, g.name",
            ids,
            update)
        .query(
            row -> {
              long item = row.getLong("item_id");
              at(all, item)
                  .groups
                  .add(
                      new RedundancyGroupView(
                          row.getLong("id"),
                          ItemReads.number(item),
                          row.getString("name"),
                          row.getInt("needed")));
            });
  }

  private static Gathered at(Map<Long, Gathered> all, long item) {
    return all.computeIfAbsent(item, none -> new Gathered());
  }
}
