package org.orderly.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the graph of items from the tables: whole, row by row, or what configuration updates have
 * changed. Either is read as it was committed, in one snapshot of the database.
 */
@Repository
class GraphTables {

  /** Up to so many changes are always read one by one. */
  static final int FEW = 5_000;

  private static final int SHARE = 20;
  private static final int ROWS_AT_ONCE = 5_000;

  private static final String CARD =
      "i.id, i.class_key, i.status, i.name, i.customer, i.owner, i.support_group, i.site,"
          + " i.criticality, i.environment";

  private static final Map<String, ItemStatus> STATUSES =
      Stream.of(ItemStatus.values()).collect(Collectors.toMap(ItemStatus::word, status -> status));

  private final CmdbHead heads;
  private final Definitions definitions;
  private final JdbcClient jdbc;
  private final JdbcTemplate rows;

  GraphTables(CmdbHead heads, Definitions definitions, JdbcClient jdbc, DataSource dataSource) {
    this.heads = heads;
    this.definitions = definitions;
    this.jdbc = jdbc;
    this.rows = new JdbcTemplate(dataSource);
    rows.setFetchSize(ROWS_AT_ONCE);
  }

  /**
   * The graph as the tables stand.
   *
   * @param kept what was known before; null where nothing was
   */
  @Transactional(
      propagation = Propagation.REQUIRES_NEW,
      isolation = Isolation.REPEATABLE_READ,
      readOnly = true)
  ItemGraph read(@Nullable ItemGraph kept) {
    CmdbHead.Head head = heads.read();
    FailureTypes types = types(head);
    return Optional.ofNullable(kept)
        .filter(graph -> graph.types().sayWhat(types))
        .filter(graph -> changed(graph.update()) <= FEW + graph.size() / SHARE)
        .flatMap(graph -> graph.after(changes(graph, head, types)))
        .orElseGet(() -> load(head, types));
  }

  private FailureTypes types(CmdbHead.Head head) {
    return new FailureTypes(
        head.definitions(),
        definitions.at(head.definitions()).types().values().stream()
            .collect(Collectors.toMap(RelationTypeView::key, type -> type.facts().impact())));
  }

  private ItemGraph load(CmdbHead.Head head, FailureTypes types) {
    ItemGraphBuilder graph = new ItemGraphBuilder(types);
    rows.query(
        "select " + CARD + " from configuration_item i order by i.id",
        row -> {
          graph.item(item(row));
        });
    rows.query(
        "select id, item_id, name, needed from redundancy_group where to_update = " + CmdbHead.OPEN,
        row -> {
          graph.group(group(row));
        });
    graph.allGroups();
    rows.query(
        "select type_key, source_id, target_id, redundancy_group_id from item_relation"
            + " ignore index (relation_to) where to_update = "
            + CmdbHead.OPEN,
        row -> {
          tell(row, types, graph);
        });
    return graph.build(head.update());
  }

  private long changed(long since) {
    return jdbc.sql(
            "select coalesce(sum(items + relations), 0) from configuration_update"
                + " where number > ?")
        .param(since)
        .query(Long.class)
        .single();
  }

  private GraphChanges changes(ItemGraph since, CmdbHead.Head head, FailureTypes types) {
    return new GraphChanges(
        head.update(),
        types,
        jdbc.sql(
                "select "
                    + CARD
                    + " from configuration_item_revision r"
                    + " join configuration_item i on i.id = r.item_id"
                    + " where r.from_update > :since and r.to_update = :open order by i.id")
            .param("since", since.update())
            .param("open", CmdbHead.OPEN)
            .query((row, n) -> item(row))
            .list(),
        jdbc.sql(
                "select id, item_id, name, needed from redundancy_group"
                    + " where from_update > :since and to_update = :open")
            .param("since", since.update())
            .param("open", CmdbHead.OPEN)
            .query((row, n) -> group(row))
            .list(),
        edges(since, "to_update > :since and to_update < :open and from_update <= :since"),
        edges(since, "from_update > :since and to_update = :open"));
  }

  private List<FailureEdge> edges(ItemGraph since, String which) {
    List<FailureEdge> edges = new ArrayList<>();
    jdbc.sql(
            "select type_key, source_id, target_id, redundancy_group_id from item_relation where "
                + which)
        .param("since", since.update())
        .param("open", CmdbHead.OPEN)
        .query(
            row -> {
              tell(
                  row,
                  since.types(),
                  (provider, dependent, group, type) ->
                      edges.add(new FailureEdge(provider, dependent, group, type)));
            });
    return edges;
  }

  static void tell(ResultSet row, FailureTypes types, FailureTypes.Edges edges)
      throws SQLException {
    types.tell(
        row.getString("type_key"),
        row.getLong("source_id"),
        row.getLong("target_id"),
        row.getLong("redundancy_group_id"),
        edges);
  }

  static GraphGroup group(ResultSet row) throws SQLException {
    return new GraphGroup(
        row.getLong("id"), row.getLong("item_id"), row.getString("name"), row.getInt("needed"));
  }

  private static ItemCard item(ResultSet row) throws SQLException {
    return new ItemCard(
        row.getLong("id"),
        row.getString("class_key"),
        status(row.getString("status")),
        row.getString("name"),
        row.getString("customer"),
        row.getString("owner"),
        row.getString("support_group"),
        row.getString("site"),
        row.getString("criticality"),
        row.getString("environment"));
  }

  static ItemStatus status(String word) {
    ItemStatus status = STATUSES.get(word);
    if (status == null) {
      throw new IllegalStateException("No status of an item: " + word);
    }
    return status;
  }
}
