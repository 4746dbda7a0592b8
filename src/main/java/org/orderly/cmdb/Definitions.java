package org.orderly.cmdb;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Classes and relation types, read anew whenever the head says that they have changed: on each node
 * at the next question.
 */
@Component
class Definitions {

  private final CmdbHead head;
  private final JdbcClient jdbc;
  private final AttributeList attributes = new AttributeList();
  private final AllowedPairs pairs = new AllowedPairs();
  private volatile @Nullable Kept kept;

  private record Kept(long number, ItemModel model) {}

  Definitions(CmdbHead head, JdbcClient jdbc) {
    this.head = head;
    this.jdbc = jdbc;
  }

  /** Those of now. */
  ItemModel current() {
    return at(head.read().definitions());
  }

  /** Those of the number that the head says. */
  ItemModel at(long number) {
    Kept last = kept;
    if (last != null && last.number() == number) {
      return last.model();
    }
    ItemModel model = new ItemModel(classes(), types());
    kept = new Kept(number, model);
    return model;
  }

  private ClassTree classes() {
    List<ClassTree.Row> rows =
        jdbc.sql("select * from item_class order by class_key")
            .query(
                (row, n) ->
                    new ClassTree.Row(
                        row.getString("class_key"),
                        new ItemClassFacts(
                            row.getString("parent"),
                            row.getString("title"),
                            row.getString("title_de"),
                            row.getBoolean("abstract_class"),
                            row.getString("icon"),
                            attributes.convertToEntityAttribute(row.getString("attributes"))),
                        row.getBoolean("retired"),
                        row.getInt("version")))
            .list();
    return new ClassTree(rows);
  }

  private Map<String, RelationTypeView> types() {
    Map<String, RelationTypeView> types = new TreeMap<>();
    jdbc.sql("select * from relation_type order by type_key")
        .query(
            (row, n) ->
                new RelationTypeView(
                    row.getString("type_key"),
                    new RelationTypeFacts(
                        row.getString("title"),
                        row.getString("title_de"),
                        row.getString("reverse_title"),
                        row.getString("reverse_title_de"),
                        ImpactDirection.valueOf(row.getString("impact")),
                        row.getObject("most_targets", Integer.class),
                        row.getObject("most_sources", Integer.class),
                        row.getBoolean("acyclic"),
                        pairs.convertToEntityAttribute(row.getString("allowed"))),
                    row.getBoolean("retired"),
                    row.getInt("version")))
        .list()
        .forEach(type -> types.put(type.key(), type));
    return types;
  }
}
